// Package steady decides which presses of a key count, for a person whose hands
// tremble (EN 301 549, 5.8): a double strike is one press, and a key that is
// brushed against is none.
//
// It knows keys by any name that its caller has for them, and the time as a
// duration since anything, so that it serves a keyboard, a mouse and fingers,
// and its tests take no time.
package steady
