// Package lesson takes a learner through the reader's functions, one press
// after the other.
//
// A [Lesson] is read from a file that has it in both languages; LESSONS.md
// beside this file describes the format, and [All] are the lessons that the
// program has. A [Player] is a sink of the machine that the learner presses the
// keys of: it tells what is to be done, waits for as long as it takes, says
// what was pressed instead when it was something else, and goes on when it was
// right. It has no clock of its own and never hurries.
package lesson
