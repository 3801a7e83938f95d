package conform

import (
	"bytes"
	"strings"
	"testing"
	"testing/quick"
)

func TestWhatIsTypedIsUnderstoodHoweverItIsWritten(t *testing.T) {
	for _, c := range []struct {
		want, typed string
		same        bool
	}{
		{"fire ni tre, nul to syv", "fire ni tre, nul to syv", true},
		{"fire ni tre, nul to syv", "Fire ni tre nul to syv", true}, // no groups typed
		{"fire ni tre, nul to syv", "493 027", true},
		{"fire ni tre, nul to syv", "493, 027", true},
		{"fire ni tre, nul to syv", "493027", true},
		{"fire ni tre, nul to syv", "4 9 3 0 2 7", true},
		{"fire ni tre, nul to syv", "49 30 27", false},
		{"fire ni tre, nul to syv", "fire ni, tre nul, to syv", false},
		{"fire ni tre, nul to syv", "four nine three, zero two seven", false},
		{"fire ni tre, nul to syv", "493 028", false},
		{"serial number, eight six, seven", "serial number 86 7", true},
		{"serial number, eight six, seven", "Serial number, 86, 7", true},
		{"serial number, eight six, seven", "serial number 8 67", false},
		{"serial number, eight six, seven", "serial number", false},
		{"højeste lydstyrke", "hojeste lydstyrke", true},
		{"højeste lydstyrke", "hoejeste lydstyrke.", true},
		{"lydstyrke syv", "lydstyrke 7", true},
		{"lydstyrke syv", "nothing", false},
		{"", "intet", true},
		{"", "lydstyrke syv", false},
	} {
		if got := sameSaid(c.want, c.typed); (got == c.want) != c.same {
			t.Errorf("said %q, typed %q: %q", c.want, c.typed, got)
		}
	}
	for _, c := range []struct {
		want, typed string
		same        bool
	}{
		{"Lyd 7", "lyd7", true}, {"Lyd 7", "LYD 7", true}, {"Lyd 7", "Lyd 8", false}, {"Lyd 7", "blank", false},
		{"123 456", "123456", true}, {"", "tom", true}, {"", "nothing", true}, {"", "Dansk", false},
	} {
		if got := sameShown(c.want, c.typed); (got == c.want) != c.same {
			t.Errorf("shows %q, typed %q: %q", c.want, c.typed, got)
		}
	}
}

// What is typed as it was said is always right, and nothing that is typed is a
// panic.
func TestWhateverIsTypedIsTakenOrNot(t *testing.T) {
	if err := quick.Check(func(typed, want string) bool {
		_, _ = sameSaid(want, typed), sameShown(want, typed)
		w := strings.TrimSpace(want)
		return w == "" || emptyWords[strings.ToLower(w)] || sameSaid(w, w) == w
	}, nil); err != nil {
		t.Error(err)
	}
}

func FuzzReadAnswers(f *testing.F) {
	f.Add([]byte(`{"number":"3.1","verdict":"holds"}` + "\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		all, err := ReadAnswers(bytes.NewReader(text))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "conform: ") || strings.Contains(err.Error(), "\n") {
				t.Fatalf("%q", err)
			}
			return
		}
		// What was read is written and read again the same.
		var out bytes.Buffer
		for _, r := range all {
			if err := WriteAnswer(&out, r); err != nil {
				t.Fatal(err)
			}
		}
		again, err := ReadAnswers(&out)
		if err != nil || len(again) != len(all) {
			t.Fatalf("%v: %d of %d", err, len(again), len(all))
		}
	})
}

func TestAnswersThatAreNoneAreRefusedAndACutOneIsLeftOut(t *testing.T) {
	whole := `{"number":"3.1","verdict":"differs","what":"display","expected":"\"Lyd 7\"","got":"\"Lyd 8\""}` + "\n"
	for text, says := range map[string]string{
		whole + `{"number":"3.2","verd`:            "",
		whole + "\n":                               "line 2 of the answers is no answer",
		`{"verdict":"holds"}` + "\n":               "no number",
		`{"number":"1.1","verdict":"fine"}` + "\n": `"fine"`,
		strings.Repeat("x", maxAnswer+1):           "longer",
		"[]\n":                                     "no answer",
	} {
		all, err := ReadAnswers(strings.NewReader(text))
		switch {
		case says == "" && (err != nil || len(all) != 1 || all["3.1"].Diff.Got != `"Lyd 8"`):
			t.Errorf("%q: %v, %v", text, all, err)
		case says != "" && (err == nil || !strings.Contains(err.Error(), says)):
			t.Errorf("%.60q: %v, want %q", text, err, says)
		}
	}
}
