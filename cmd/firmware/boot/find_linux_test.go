package boot

import (
	"errors"
	"testing"
)

func TestSerialLineIsFound(t *testing.T) {
	for _, c := range []struct {
		name  string
		files map[string]string
		line  string // the kernel's command line
		want  string // "" for none
	}{
		{"named", map[string]string{"/dev/ttyS3": "", "/dev/ttyS1": ""}, "codereader.link=/dev/ttyS3@9600", "/dev/ttyS3@9600"},
		{"named, and the console", map[string]string{"/dev/ttyS0": "", "/sys/class/tty/console/active": "ttyS0\n"}, "codereader.link=/dev/ttyS0", "/dev/ttyS0@115200"},
		{"named, and not there", map[string]string{"/dev/ttyS1": ""}, "codereader.link=/dev/ttyS3", ""},
		{"first candidate", map[string]string{"/dev/ttyAMA0": "", "/dev/ttyS1": ""}, "", "/dev/ttyS1@115200"},
		{"no chip behind it", map[string]string{
			"/dev/ttyS1": "", "/sys/class/tty/ttyS1/type": "0\n",
			"/dev/ttyS0": "", "/sys/class/tty/ttyS0/type": "4\n",
		}, "", "/dev/ttyS0@115200"},
		{"the console is left alone", map[string]string{
			"/dev/ttyAMA0": "", "/dev/ttyS0": "", "/sys/class/tty/console/active": "tty0 ttyAMA0\n",
		}, "quiet", "/dev/ttyS0@115200"},
		{"nothing but the console", map[string]string{"/dev/ttyAMA0": "", "/sys/class/tty/console/active": "ttyAMA0\n"}, "", ""},
		{"nothing", nil, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := newFake(t, c.files).find(ParseParameters(c.line))
			if c.want == "" {
				if !errors.Is(err, errNoPort) {
					t.Errorf("got %v, %v; want none", got, err)
				}
			} else if err != nil || got.String() != c.want {
				t.Errorf("got %v, %v; want %s", got, err, c.want)
			}
		})
	}
}

func TestNamedLineThatIsNoneIsNotWaitedFor(t *testing.T) {
	_, err := newFake(t, nil).find(Parameters{{"link", "COM1"}})
	if err == nil || errors.Is(err, errNoPort) {
		t.Errorf("got %v", err)
	}
}
