package otp_test

import (
	"encoding/hex"
	"flag"
	"fmt"
	"os/exec"
	"strings"
	"testing"
	"time"

	"codereader/clock"
)

// How many keys are held against oathtool, each in a process of its own:
//
//	go test ./firmware/otp -run Oathtool -oathtool.keys=20000
var oathtoolKeys = flag.Int("oathtool.keys", 2000, "number of random keys to hold against oathtool")

// oathtoolSteps is how many steps of each key one process makes codes of.
const oathtoolSteps = 5

func TestCodesAgreeWithOathtool(t *testing.T) {
	program, err := exec.LookPath("oathtool")
	if err != nil {
		t.Skip("oathtool is not installed; apt-get install oathtool")
	}
	codes := 0
	for _, s := range samples(*oathtoolKeys) {
		k := s.key(t)
		seconds := int64(s.step) * int64(s.period/time.Second)
		// The last second of the step: its rounding is tested too. The secret is
		// made up, so the command line may show it.
		now := seconds + int64(s.period/time.Second) - 1
		out, err := exec.Command(program,
			fmt.Sprintf("--totp=%v", s.algorithm),
			fmt.Sprintf("--now=@%d", now),
			fmt.Sprintf("--time-step-size=%ds", int64(s.period/time.Second)),
			fmt.Sprintf("--digits=%d", s.digits),
			fmt.Sprintf("--window=%d", oathtoolSteps-1),
			hex.EncodeToString(s.secret)).CombinedOutput()
		if err != nil {
			t.Fatalf("oathtool for %+v: %v: %s", s, err, out)
		}
		step := clock.Step(time.Unix(now, 0), k.Period())
		for _, want := range strings.Fields(string(out)) {
			if got := k.Code(step).String(); got != want {
				t.Fatalf("%+v, step %d: code %s, oathtool's %s", s, step, got, want)
			}
			step++
			codes++
		}
	}
	if want := *oathtoolKeys * oathtoolSteps; codes != want {
		t.Errorf("%d codes of oathtool, want %d", codes, want)
	}
	t.Logf("%d codes of %d keys", codes, *oathtoolKeys)
}
