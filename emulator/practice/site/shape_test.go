package site

import (
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	"codereader/emulator/practice"
)

// shapeSite is a site of which the pages are looked at, one by one.
func shapeSite() *site {
	return &site{o: Options{Prefix: "/practice", ReaderPage: "/?a=1&b=2"}}
}

// randomShape is any page of a learner, whether it can come about or not.
func randomShape(chance *rand.Rand) shape {
	s := shape{
		l: languages[chance.IntN(len(languages))], theme: []string{"standard", "contrast"}[chance.IntN(2)],
		name: []string{"home", "attempt", "attempt", "attempt", "welcome"}[chance.IntN(5)],
		view: practice.View{
			Task: practice.Task(chance.IntN(practice.Tasks)), Stage: practice.Stage(chance.IntN(practice.Stages)),
			Notice: practice.Notice(chance.IntN(practice.Notices)), Tries: chance.IntN(practice.MaxWrong),
			Turn: chance.IntN(3), Approval: chance.IntN(practice.Approvals), Tried: chance.IntN(2) == 1,
			Off: time.Duration(chance.IntN(41)) * 30 * time.Second,
		},
		learner: practice.Learner{Chosen: chance.IntN(2) == 1, Blocked: chance.IntN(2) == 1},
	}
	for t := range s.learner.Done {
		s.learner.Done[t] = chance.IntN(2) == 1
	}
	if s.view.Stage == practice.Ended {
		s.view.Ending = practice.Ending(chance.IntN(practice.Endings))
	}
	if chance.IntN(3) == 0 {
		s.view.Left = time.Duration(chance.Int64N(int64(practice.BlockTime)))
	}
	return s
}

// TestAKeptPageIsWhatTheTemplatesMake, for whomever it is and however often it
// is asked for.
func TestAKeptPageIsWhatTheTemplatesMake(t *testing.T) {
	s, chance := shapeSite(), rand.New(rand.NewPCG(1, 2))
	owners := []own{
		{"ugle-482113", "kaffe-4821", "0123456789abcdef", "fedcba9876543210"},
		{"hare-000001", "ost-0007", "ffffffffffffffff", "0000000000000000"},
	}
	kept := 0
	for range 3 * maxShapes {
		of := randomShape(chance)
		for _, o := range append(owners, owners[0]) {
			of, _ := of.put(o)
			want, err := s.make(of)
			if err != nil {
				t.Fatal(err)
			}
			got, err := s.text(of)
			if err != nil || string(got) != string(want) {
				t.Fatalf("%+v, %v:\n%s\nwhere the templates make\n%s", of, err, got, want)
			}
			if strings.Contains(string(got), slot) {
				t.Fatalf("%+v has a slot left:\n%s", of, got)
			}
		}
		if kept = max(kept, len(s.shapes.kept)); kept > maxShapes {
			t.Fatalf("%d pages are kept", kept)
		}
	}
	if kept < maxShapes {
		t.Errorf("%d pages were kept at most, so that the bound was not tried", kept)
	}
}

// TestWhatTemplatesWouldChangeIsLeftToThem: names are of letters, digits and
// hyphens, but if they ever were not, pages would be as safe.
func TestWhatTemplatesWouldChangeIsLeftToThem(t *testing.T) {
	s := shapeSite()
	for _, odd := range []string{`<script>`, `"`, `a b`, `A`, `é`, `%`, `/`, "\x00", slot + "0<"} {
		for i := range slots {
			o := own{"ugle-482113", "kaffe-4821", "0123", "4567"}
			o[i] = odd
			of, _ := shape{l: &english, theme: "standard", name: "attempt"}.put(o)
			want, err := s.make(of)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := s.text(of); err != nil || string(got) != string(want) {
				t.Errorf("%q: %v\n%s", odd, err, got)
			}
		}
	}
	if len(s.shapes.kept) > 0 {
		t.Errorf("%d pages were kept", len(s.shapes.kept))
	}
}

// TestPagesAreKeptForManyAtOnce is for the race detector.
func TestPagesAreKeptForManyAtOnce(t *testing.T) {
	s := shapeSite()
	var all sync.WaitGroup
	for i := range uint64(8) {
		all.Go(func() {
			chance := rand.New(rand.NewPCG(i%2, 0))
			for range 100 {
				of, _ := randomShape(chance).put(own{"ugle-482113", "kaffe-4821", "0123", "4567"})
				if text, err := s.text(of); err != nil || strings.Contains(string(text), slot) {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
}
