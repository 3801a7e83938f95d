package scenario_test

import (
	"context"
	"fmt"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/emulatortest"
	"codereader/emulator/scenario"
	"codereader/firmware"
)

func Example() {
	script, err := scenario.Parse("volume.txt", []byte(`
# Red and 9 turn the volume up.
chord 9
setting volume 7
spoken 'lydstyrke otte'
`), ".")
	if err != nil {
		fmt.Println(err) // what is wrong with the script
		return
	}
	result, err := script.Run(context.Background(), scenario.Options{
		Config: emulator.Config{
			Settings: firmware.DefaultSettings,
			Clock:    clock.NewRTC(scenario.DefaultStart(), 0),
			Voice:    emulatortest.Voice{},
		},
	})
	fmt.Println(result.Line(err))
	fmt.Println(result.State.At.Round(time.Millisecond))
	// Output:
	// FAIL  volume.txt:5: spoken 'lydstyrke otte': expected 'lydstyrke otte', found 'lydstyrke syv', at 0.205 s
	// 205ms
}

func ExampleParse() {
	_, err := scenario.Parse("wrong.txt", []byte("press blue\nwait 20\n"), ".")
	fmt.Println(err)
	fmt.Println("exit status", scenario.ExitStatus(err))
	// Output:
	// scenario: wrong.txt:1: "blue" is no key: the keys are red and 0 to 9
	// scenario: wrong.txt:2: "20" is no duration: write 20s, 1.5s or 100ms
	// exit status 2
}
