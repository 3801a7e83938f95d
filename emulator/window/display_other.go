//go:build !(freebsd || (linux && !android) || netbsd || openbsd)

package window

const singleThread = false

// findDisplay leaves it to the driver to find a display.
func findDisplay() error { return nil }
