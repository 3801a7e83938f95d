package firmware_test

import (
	"encoding/json"
	"errors"
	"testing"

	"codereader/firmware"
)

func TestDisplaysAndSerialsReadBackFromTheirTexts(t *testing.T) {
	type shown struct {
		Display firmware.Display
		Serial  firmware.Serial
	}
	for _, s := range []string{"", "123 456", "------", "Lyd 7", "English", "0123456789"} {
		in := shown{Display: firmware.NewDisplay(s)}
		in.Serial, _ = firmware.ParseSerial(s) // none of what is no serial number
		text, err := json.Marshal(in)
		if err != nil {
			t.Fatal(err)
		}
		var out shown
		if err := json.Unmarshal(text, &out); err != nil || out != in {
			t.Errorf("%s is %+v, %v", text, out, err)
		}
	}
	d := firmware.NewDisplay("Lyd 7")
	for _, s := range []string{"01234567890", "Højt", "a\nb", "\x00", "\x7f"} {
		if err := d.UnmarshalText([]byte(s)); !errors.Is(err, firmware.ErrDisplay) || d.String() != "Lyd 7" {
			t.Errorf("%q: %v, and it shows %q", s, err, d)
		}
	}
	var serial firmware.Serial
	if err := serial.UnmarshalText([]byte("12a")); !errors.Is(err, firmware.ErrSerial) {
		t.Errorf("12a: %v", err)
	}
}

// What a display takes as text is what it shows.
func FuzzDisplayText(f *testing.F) {
	f.Add([]byte("123 456"))
	f.Fuzz(func(t *testing.T, s []byte) {
		var d firmware.Display
		if err := d.UnmarshalText(s); err == nil && d.String() != string(s) {
			t.Fatalf("%q shows %q", s, d)
		}
	})
}

// From a state that was kept, another reader goes on as the first does.
func TestFromAStateAReaderGoesOnTheSame(t *testing.T) {
	r := newReaderOn(t)
	r.Chord(k9, k1)
	r.Settle()
	r.Contact(red, true)
	r.Wait(20 * ms)
	kept := r.Reader.State()

	other := newReader(t)
	other.Wait(r.Now())
	other.Board.Power(true, firmware.ByRed) // the board's part, which is not the reader's
	other.Board.Show(r.Board.Display())
	other.forget()
	other.Reader.Restore(kept)
	other.did() // that alone tells the board nothing
	if other.Reader.State() != kept {
		t.Error("the state is another than the one restored")
	}
	r.forget()
	for _, r := range []*reader{r, other} {
		r.Contact(k9, true)
		r.Wait(10 * ms)
		r.did("save en 8 4", `show "Vol 8"`, "say 4 en 8 4: volume eight")
	}
}
