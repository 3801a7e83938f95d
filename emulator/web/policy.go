package web

import "net/http"

// Policy is what the page may do (its Content-Security-Policy): run its own
// scripts and WebAssembly, and load from where it came from. The same stands in
// the page itself, for servers that send no such header, but for the frames,
// which a page cannot say of itself.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; " +
	"font-src 'self'; connect-src 'self'; media-src 'self'; worker-src 'self'; manifest-src 'self'; " +
	"base-uri 'none'; form-action 'none'"

const noFrames = "; frame-ancestors 'none'"

// setPolicy sets what is the same for every answer.
func setPolicy(h http.Header) {
	h.Set("Content-Security-Policy", Policy+noFrames)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
}
