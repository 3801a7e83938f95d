package bundle_test

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "record the golden sessions anew")

// golden are sessions of random use whose events, pictures and sounds are the
// same on every platform and in every version, until somebody means to change
// them: go test ./emulator/bundle -update.
const golden = "../../testdata/bundles"

func TestGoldenSessionsReplay(t *testing.T) {
	r := newRig(t)
	for seed, name := range []string{"use-1.bundle", "use-2.bundle", "use-3.bundle", "rewound.bundle"} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(golden, name)
			if *update {
				text := r.record(t, 1000+uint64(seed))
				switch name {
				case "rewound.bundle":
					text = r.newRewound(t, 1000).session()
				case "use-1.bundle": // stays of the first version
					text = bytes.Replace(text, []byte(`{"bundle":2,`), []byte(`{"bundle":1,`), 1)
				}
				if err := os.WriteFile(file, text, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if err := r.replay(t, text); err != nil {
				t.Error(err)
			}
		})
	}
}

// More of it, random sessions that one goes back in, after their digest was
// told here:
//
//	go test ./emulator/bundle -run Rewound -v -sessions 20
//	GOARCH=arm64 CGO_ENABLED=0 go test -c -o bundle.arm64 ./emulator/bundle
//	cd emulator/bundle && qemu-aarch64-static ../../bundle.arm64 -test.run Rewound -sessions 20 -sessions-digest DIGEST
func TestSessionsAreTheSameOnArm64(t *testing.T) {
	qemu, err := exec.LookPath("qemu-aarch64-static")
	if err != nil {
		t.Skip("qemu-aarch64-static is not installed: apt-get install qemu-user-static")
	}
	binary := filepath.Join(t.TempDir(), "bundle.test")
	build := exec.Command("go", "test", "-c", "-vet=off", "-o", binary, ".")
	build.Env = append(os.Environ(), "GOARCH=arm64", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command(qemu, binary, "-test.run", "^TestGoldenSessionsReplay$").CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
