package tracefile

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"codereader/emulator"
	"codereader/keypad"
)

// variable is a variable of a value change dump.
type variable uint8

// The variables, in the order in which a viewer lists them.
const (
	power variable = iota
	display
	speaker // something sounds
	speech  // what is being spoken
	word    // of it
	tone
	language
	volume
	speed
	step         // of the last one-time code
	firstContact // a contact for each key
	firstKey     = firstContact + keypad.Keys
	variables    = firstKey + keypad.Keys
)

// id is what a variable is called in the dump: one or two printable
// characters.
func (v variable) id() string { return string(rune('!' + v)) }

// scopes are the variables in their groups. Keys are in two: their contacts,
// and what counts once bounce has been taken out.
var scopes = []struct {
	name string
	vars []declared
}{
	{"reader", []declared{{"power", power, 1}, {"display", display, 0}, {"otp_step", step, 64}}},
	{"sound", []declared{{"speaker", speaker, 1}, {"speech", speech, 0}, {"word", word, 0}, {"tone", tone, 0}}},
	{"settings", []declared{{"language", language, 0}, {"volume", volume, 4}, {"speed", speed, 4}}},
	{"contacts", keysFrom(firstContact)},
	{"keys", keysFrom(firstKey)},
}

// declared is a variable's name and how many bits it has; 0 is a text.
type declared struct {
	name string
	v    variable
	bits int
}

func keysFrom(first variable) []declared {
	var list []declared
	for k := range keypad.Key(keypad.Keys) {
		name := k.String()
		if k.IsDigit() {
			name = "key" + name // a name begins with a letter
		}
		list = append(list, declared{name, first + variable(k), 1})
	}
	return list
}

// begin writes the declarations, and the values before the first event.
func (v *VCD) begin(e emulator.Event) {
	v.print("$date\n\t%s, by the reader's clock\n$end\n", e.Clock.TimeOfDay(e.At).Format(time.RFC3339))
	v.print("$version\n\tcodereader %s\n$end\n", plain(v.version))
	if e.Kind == emulator.KindStart {
		v.print("$comment\n\tSerial number %s. Time is device time.\n$end\n", e.Serial)
	}
	v.print("$timescale\n\t1 ns\n$end\n")
	for _, s := range scopes {
		v.print("$scope module %s $end\n", s.name)
		for _, d := range s.vars {
			v.print("%s\n", d)
		}
		v.print("$upscope $end\n")
	}
	v.print("$enddefinitions $end\n")
	v.first(e)
}

// first writes the values before the first event: everything is off, and no
// code has been made. In a trace that does not begin with the session nobody
// knows.
func (v *VCD) first(e emulator.Event) {
	v.at, v.stamp = e.At, e.At
	v.print("#%d\n$dumpvars\n", e.At.Nanoseconds())
	start := e.Kind == emulator.KindStart
	for _, s := range scopes {
		for _, d := range s.vars {
			switch {
			case d.bits == 0:
				v.set(d.v, text(""))
			case d.bits == 1 && start:
				v.set(d.v, bit(false))
			case d.bits == 1:
				v.set(d.v, "x")
			default:
				v.set(d.v, "bx")
			}
		}
	}
	if start {
		for which := range emulator.Setting(emulator.SettingCount) {
			v.setting(&emulator.Event{Setting: which, Settings: e.Settings})
		}
	}
	v.tell()
	v.print("$end\n")
}

// String is the variable's declaration.
func (d declared) String() string {
	switch d.bits {
	case 0:
		return fmt.Sprintf("$var string 1 %s %s $end", d.v.id(), d.name)
	case 1:
		return fmt.Sprintf("$var wire 1 %s %s $end", d.v.id(), d.name)
	}
	return fmt.Sprintf("$var wire %d %s %s [%s:0] $end", d.bits, d.v.id(), d.name, strconv.Itoa(d.bits-1))
}

// plain keeps a text from ending the declaration that it stands in.
func plain(s string) string { return strings.ReplaceAll(s, "$", "") }
