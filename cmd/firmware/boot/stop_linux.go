package boot

import "golang.org/x/sys/unix"

// How is how a machine ends.
type How uint8

// The ways to end.
const (
	PowerOff How = iota
	Restart
	Halt // stands still, for a board that cannot turn itself off
)

// commands are the kernel's numbers for them.
var commands = [...]uint32{
	PowerOff: unix.LINUX_REBOOT_CMD_POWER_OFF,
	Restart:  unix.LINUX_REBOOT_CMD_RESTART,
	Halt:     unix.LINUX_REBOOT_CMD_HALT,
}

// end writes everything out and ends the machine. It returns only if the
// kernel refuses: what cannot be turned off is stood still.
func (m *machine) end(how How) error {
	m.sync()
	err := m.reboot(int(commands[min(how, Halt)]))
	if err != nil && how != Halt {
		err = m.reboot(int(commands[Halt]))
	}
	return err
}
