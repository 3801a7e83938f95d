package sound_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/sound/soundtest"
)

var update = flag.Bool("update", false, "write assets/voices/DISTANCES.md anew")

// distancesPage is where the tables of the repository's documentation stand.
const distancesPage = "../../assets/voices/DISTANCES.md"

// TestTheDistancesOfTheDocumentationAreTrue holds the page against the clips.
func TestTheDistancesOfTheDocumentationAreTrue(t *testing.T) {
	want := distances(t)
	if *update {
		if err := os.WriteFile(distancesPage, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(distancesPage)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the clips give: go test ./voice/sound -run Distances -update, and read what changed", distancesPage)
	}
}

// distances returns the page.
func distances(t *testing.T) []byte {
	b := embedded(t)
	var page bytes.Buffer
	page.WriteString(`# How far apart the digits are

Distances of every pair of digits as the reader says them alone, in dB: mel
cepstra, brought together by time warping; larger is easier to tell apart. The
two that are closest are named below each table.

`)
	for l := range voice.Language(voice.Languages) {
		var words [][]soundtest.Frame
		var names []string
		for d := range uint8(10) {
			words = append(words, soundtest.Cepstra(said(b, l, d, voice.DefaultSpeed), sound.Rate))
			names = append(names, voice.Digit(d).Text(l))
		}
		table := soundtest.Distances(words)
		i, j, least, mean := table.Closest()
		fmt.Fprintf(&page, "## %s\n\n%s\nClosest: %s and %s, %.1f dB; the mean of all pairs is %.1f dB.\n\n",
			map[voice.Language]string{voice.Danish: "Danish", voice.English: "English"}[l],
			table.Markdown(names), names[i], names[j], least, mean)
	}
	page.WriteString(nearestTables(b))
	page.WriteString("Made by `go test ./voice/sound -run Distances -update`; what was done about close\npairs stands in each voice's VOICE.md.\n")
	return page.Bytes()
}

// nearestTables says how each digit at each speed is recognised by templates
// of another rate and pitch.
func nearestTables(b *sound.Bank) string {
	var page strings.Builder
	page.WriteString(`## The nearest of ten templates

Digits of ten that are nearest to their own template, which is played a tenth
slower and lower, and how many times as far the next template is for the digit
that has it closest.

| speed |`)
	for s := voice.MinSpeed; s <= voice.MaxSpeed; s++ {
		fmt.Fprintf(&page, " %d |", s)
	}
	page.WriteString("\n|---|" + strings.Repeat("---:|", voice.MaxSpeed) + "\n")
	for l := range voice.Language(voice.Languages) {
		templates := slowTemplates(b, l)
		right, margins := "| "+l.Code()+", right |", "| "+l.Code()+", margin |"
		for s := uint8(voice.MinSpeed); s <= voice.MaxSpeed; s++ {
			n, least := 0, 1e9
			for d := range uint8(10) {
				got, margin := templates.Nearest(soundtest.Cepstra(said(b, l, d, s), sound.Rate))
				if got == int(d) {
					n++
				} else {
					margin = 1 / margin
				}
				least = min(least, margin)
			}
			right += fmt.Sprintf(" %d |", n)
			margins += fmt.Sprintf(" %.2f |", least)
		}
		page.WriteString(right + "\n" + margins + "\n")
	}
	page.WriteString("\n")
	return page.String()
}
