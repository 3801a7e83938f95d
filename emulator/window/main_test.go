package window

import (
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// TestMain runs the tests, or is the program that they drive.
func TestMain(m *testing.M) {
	if role := os.Getenv(roleVariable); role != "" {
		os.Exit(roles[role]())
	}
	os.Exit(m.Run())
}

// roleVariable makes the test binary another program: one of roles.
const roleVariable = "CODEREADER_WINDOW_TEST"

var roles = map[string]func() int{
	"reader": readerMain,
	"host":   hostMain,
}
