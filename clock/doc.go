// Package clock is the reader's time, of which there are two kinds that never
// mix.
//
// Device time is a [time.Duration] since the reader got power. Timers live in
// it, it is handed in with every call, and it can be virtual: a [Ticker] says
// what it is now.
//
// The time of day is what the reader's own clock shows at a moment of device
// time: a [Clock]. One-time codes are made from it. It can be set and can
// drift, and neither moves a timer.
package clock
