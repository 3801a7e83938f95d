//go:build !unix && !windows

package settings

// keeps says whether this system has files that last. In a browser there are
// none.
const keeps = false

// replace is never called.
func replace(string, []byte) error { return ErrNoFiles }
