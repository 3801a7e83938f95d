package parts

import (
	"strings"
	"testing"

	"periph.io/x/conn/v3/gpio"
	"periph.io/x/conn/v3/gpio/gpiotest"
)

func TestKeysAreOpenedOnTheirLines(t *testing.T) {
	lines := map[string]gpio.PinIO{}
	for _, name := range append(RowLines[:], ColumnLines[:]...) {
		lines[name] = &gpiotest.Pin{N: name}
	}
	byName := func(name string) gpio.PinIO {
		if p, ok := lines[name]; ok {
			return p
		}
		return nil
	}
	if _, err := openKeys(byName); err != nil {
		t.Error(err)
	}
	for name, p := range lines {
		if p.Pull() != gpio.PullUp {
			t.Errorf("%s is not pulled up", name)
		}
	}
	for _, missing := range []string{"GPIO26", "GPIO12"} {
		p := lines[missing]
		delete(lines, missing)
		if _, err := openKeys(byName); err == nil || !strings.Contains(err.Error(), "has no line "+missing) {
			t.Errorf("without %s: got %v", missing, err)
		}
		lines[missing] = p
	}
}
