package boot

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// ModuleFolder is where drivers for the kernel lie that it does not have built
// in, as files whose names end with .ko. They are loaded in the order of their
// names: 10-snd.ko before 20-snd-pcm.ko, which needs it. A folder that is not
// there is none. A file is removed once it is loaded, or refused: it lies in the
// machine's memory.
const ModuleFolder = "/modules"

// loadModules loads the kernel's drivers. What could not be loaded does not
// keep the others away; the error names each.
func (m *machine) loadModules() error {
	entries, err := os.ReadDir(m.path(ModuleFolder))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("boot: %s: cannot be read: %w", ModuleFolder, err)
	}
	var problems []error
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".ko") {
			problems = append(problems, m.load(ModuleFolder+"/"+e.Name()))
		}
	}
	return errors.Join(problems...)
}

// load loads a driver; one that is there already is no error.
func (m *machine) load(name string) error {
	f, err := os.Open(m.path(name))
	if err != nil {
		return fmt.Errorf("boot: %s: cannot be opened: %w", name, err)
	}
	defer f.Close()
	defer os.Remove(f.Name())
	if err := m.module(int(f.Fd()), "", 0); err != nil && !errors.Is(err, unix.EEXIST) {
		return fmt.Errorf("boot: %s: the kernel does not take this driver: %w", name, err)
	}
	return nil
}
