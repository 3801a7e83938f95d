// Package client uses readers of a server over HTTP: `codereader serve`, or
// `codereader --listen` beside a window.
//
// A [Client] talks to a server, a [Reader] to one of its readers; every call
// takes a context and returns an error. [Steps] are for tests and read like a
// scenario:
//
//	r := client.New(url).Reader("1").Test(t)
//	r.Press("red")
//	r.WantDisplay("745 690")
//	r.Settle()
//	r.Await(client.Off(), 20*time.Second)
//
// No call ever needs a sleep before or after it: those that take device time
// return when it has passed, which at rate 0 is at once.
//
// All may be used by several goroutines at a time, Steps by one.
package client
