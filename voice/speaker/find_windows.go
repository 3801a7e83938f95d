package speaker

import (
	"errors"

	"golang.org/x/sys/windows"
)

var outputs = windows.NewLazySystemDLL("winmm.dll").NewProc("waveOutGetNumDevs")

// findDevice says if Windows has no sound device. oto does not: without one it
// plays to nobody.
func findDevice() error {
	if outputs.Find() != nil {
		return nil // an odd Windows: oto may know better
	}
	if n, _, _ := outputs.Call(); n == 0 {
		return errors.New("speaker: Windows has no sound device")
	}
	return nil
}
