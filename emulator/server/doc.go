// Package server lets programs use readers over HTTP: press their keys, let
// time pass, see, hear and follow everything that happens.
//
// A [Server] has any number of readers, each apart: its own machine, device
// time and history. Some it drives itself ([Server.Add], or a client's
// request), others run elsewhere, as in a window, and are only shown
// ([Server.Adopt]). [Server.Serve] answers until its context is done; then
// requests that wait are answered, the server's own readers are closed, and
// streams end with their last event.
//
// Device time passes at a rate. At rate 0, and at "fast", it passes only as
// requests ask for it, and then as fast as it can be reckoned: press, wait and
// await return at once, whatever the time that they ask for. At other rates
// they return when that time has passed. So no client ever needs to sleep.
//
// Every event of a reader has a number, from 1. A stream of them can be taken
// up again after any number. A client that does not read fast enough for the
// history that is kept gets a gap in its place, one that does not read at all
// is let go; the reader never waits for either.
//
// The server trusts nobody: it refuses requests for other hosts than its own
// and from other origins, bounds sizes, rates and waiting, and wants a token
// where others than this machine could reach it. No answer, event or error
// ever tells a reader's key. HTTP.md beside this file describes it for those
// who write clients; its OpenAPI description is at /openapi.json.
package server
