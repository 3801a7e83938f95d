package conform_test

import (
	"slices"
	"testing"

	"codereader/emulator/conform"
	"codereader/emulator/conform/conformtest"
)

// found returns the numbers of the checks in which a firmware differs.
func found(o conform.Options) (numbers []string) {
	for _, r := range conform.Run(o).Results {
		if r.Verdict == conform.Differs {
			numbers = append(numbers, r.Check.Number)
		}
	}
	return numbers
}

func TestEachMistakeIsCaughtByTheChecksThatAreAboutIt(t *testing.T) {
	for _, m := range conformtest.Mistakes {
		o := options()
		o.Firmware = m.New
		numbers := found(o)
		for _, n := range m.About {
			if !slices.Contains(numbers, n) {
				t.Errorf("%s: %s does not find it; %v do", m.Name, n, numbers)
			}
		}
		t.Logf("%s: %d of %d checks, %v", m.Name, len(numbers), len(conform.All()), numbers)
	}
}

func TestEachMistakeIsFoundByComparing(t *testing.T) {
	for _, m := range conformtest.Mistakes {
		for seed := range uint64(3) {
			o := options()
			o.Firmware = m.New
			d, err := conform.Compare(o, seed, 200)
			if err != nil {
				t.Fatal(err)
			}
			if d == nil {
				t.Errorf("%s: not found with seed %d", m.Name, seed)
				continue
			}
			if d.Want == d.Got || len(d.Evidence.Inputs) > 14 {
				t.Errorf("%s: seed %d, %d inputs\n%v", m.Name, seed, len(d.Evidence.Inputs), d.Lines())
			}
			t.Logf("%s: seed %d, round %d, %d of %d inputs", m.Name, seed, d.Round, len(d.Evidence.Inputs), d.Evidence.All)
		}
	}
}

func TestTheFirmwareInsideIsAlikeBesideItself(t *testing.T) {
	for seed := range uint64(2) {
		if d, err := conform.Compare(options(), seed, 100); err != nil || d != nil {
			t.Fatalf("%v, %v", d, err)
		}
	}
}
