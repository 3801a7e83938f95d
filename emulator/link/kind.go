package link

// Kind is the kind of a message.
type Kind uint8

// The messages from the host, and ACK of both ends.
const (
	KindAck       Kind = 0x00
	KindHello     Kind = 0x01
	KindRestart   Kind = 0x02
	KindContact   Kind = 0x03
	KindSaid      Kind = 0x04
	KindAdvance   Kind = 0x05
	KindClock     Kind = 0x06
	KindStored    Kind = 0x07
	KindSetup     Kind = 0x08
	KindProvision Kind = 0x09
	KindErase     Kind = 0x0A
	KindGetState  Kind = 0x0B
	KindSetState  Kind = 0x0C
	KindPing      Kind = 0x0D
)

// The messages from the device.
const (
	KindBoot     Kind = 0x80
	KindWelcome  Kind = 0x81
	KindDone     Kind = 0x82
	KindRefused  Kind = 0x83
	KindPower    Kind = 0x84
	KindDisplay  Kind = 0x85
	KindSay      Kind = 0x86
	KindTone     Kind = 0x87
	KindHush     Kind = 0x88
	KindSettings Kind = 0x89
	KindMade     Kind = 0x8A
	KindKey      Kind = 0x8B
	KindState    Kind = 0x8C
	KindLog      Kind = 0x8D
)

var (
	hostKinds = [...]string{
		"ACK", "HELLO", "RESTART", "CONTACT", "SAID", "ADVANCE", "CLOCK", "STORED",
		"SETUP", "PROVISION", "ERASE", "STATE?", "STATE!", "PING",
	}
	deviceKinds = [...]string{
		"BOOT", "WELCOME", "DONE", "REFUSED", "POWER", "DISPLAY", "SAY", "TONE",
		"HUSH", "SETTINGS", "MADE", "KEY", "STATE", "LOG",
	}
)

// String returns the name that LINK.md gives the kind.
func (k Kind) String() string {
	switch {
	case int(k) < len(hostKinds):
		return hostKinds[k]
	case k >= KindBoot && int(k-KindBoot) < len(deviceKinds):
		return deviceKinds[k-KindBoot]
	}
	return "unknown"
}
