// Package practice is the rules of a practice log-on: an invented service with
// invented users, whose one-time codes are really checked.
//
// A [Bank] has learners. Each has a user of its own, with an invented name and
// password, and a reader that makes codes from the bank's one practice key. A
// learner begins an attempt at a [Task] ([Bank.Begin]), takes one [Act] after
// the other ([Bank.Act]), and looks at where it has come to ([Bank.See]).
// Users are known to the whole bank: whoever knows a user's name can try to log
// on as that user, from another browser, and the same rules hold for both.
//
// Of a user's codes those of the current time step and of one step either side
// are taken, each step once and none at or before the last that was taken.
// After [MaxWrong] wrong codes in a row no code is looked at for [BlockTime].
// A code that was taken before is refused, and is no wrong one: a form that is
// sent twice blocks nobody. The exercises have a count of their own and log
// nobody on.
//
// There is no clock here, and no network: the time is handed in with each
// call, and chance comes from the bank's options. A bank may be used by many
// goroutines at once.
package practice
