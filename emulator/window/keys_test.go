package window

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestPlusAndMinusAreWhereTheLayoutHasThem(t *testing.T) {
	tests := []struct {
		layout, name string
		key          ebiten.Key
		want         actionKind
		none         bool
	}{
		{layout: "US", key: ebiten.KeyEqual, name: "=", want: larger},
		{layout: "US", key: ebiten.KeyMinus, name: "-", want: smaller},
		{layout: "Danish", key: ebiten.KeyMinus, name: "+", want: larger},
		{layout: "Danish", key: ebiten.KeySlash, name: "-", want: smaller},
		{layout: "Danish", key: ebiten.KeyEqual, name: "´", none: true},
		{layout: "German", key: ebiten.KeyBracketRight, name: "+", want: larger},
		{layout: "French", key: ebiten.KeyDigit6, name: "-", want: smaller},
		{layout: "unknown", key: ebiten.KeyEqual, want: larger},
		{layout: "unknown", key: ebiten.KeyMinus, want: smaller},
		{layout: "unknown", key: ebiten.KeySlash, none: true},
	}
	for _, test := range tests {
		got, ok := ctrlCommand(test.key, test.name)
		if ok == test.none || got != test.want {
			t.Errorf("%s layout, %v (%q): %v, %t; want %v, %t", test.layout, test.key, test.name, got, ok, test.want, !test.none)
		}
	}
}
