package tracefile_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"os"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/keypad"

	"github.com/danielgtaylor/huma/v2"
	"pgregory.net/rapid"
)

// schema is testdata/trace-event.schema.json, which is written from the public
// description of the trace event format, and allows what that allows.
func schema(t testing.TB) *huma.Schema {
	t.Helper()
	text, err := os.ReadFile("testdata/trace-event.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var s huma.Schema
	if err := json.Unmarshal(text, &s); err != nil {
		t.Fatal(err)
	}
	typed(t, &s)
	s.PrecomputeMessages()
	return &s
}

// typed makes schemas of those that are read as anything.
func typed(t testing.TB, s *huma.Schema) {
	t.Helper()
	if loose, ok := s.AdditionalProperties.(map[string]any); ok {
		text, err := json.Marshal(loose)
		tight := new(huma.Schema)
		if err := errors.Join(err, json.Unmarshal(text, tight)); err != nil {
			t.Fatal(err)
		}
		s.AdditionalProperties = tight
		typed(t, tight)
	}
	for _, p := range s.Properties {
		typed(t, p)
	}
	for _, one := range s.OneOf {
		typed(t, one)
	}
	if s.Items != nil {
		typed(t, s.Items)
	}
}

// validate returns what the schema has against a file.
func validate(s *huma.Schema, text []byte) []error {
	var file any
	if err := json.Unmarshal(text, &file); err != nil {
		return []error{err}
	}
	var r huma.ValidateResult
	registry := huma.NewMapRegistry("#/", huma.DefaultSchemaNamer)
	huma.Validate(registry, s, huma.NewPathBuffer(nil, 0), huma.ModeReadFromServer, file, &r)
	return r.Errors
}

// traceEvent is an event as the test reads it.
type traceEvent struct {
	Name string
	Ph   string
	Ts   json.Number
	Tid  int
	Args map[string]any
}

// slice is something that lasts.
type slice struct {
	track, name string
	from, to    time.Duration
	depth       int
}

// readChrome reads a trace and checks what no schema can say: times that never
// fall, slices that end, in the order in which a stack would have them.
func readChrome(t testing.TB, text []byte) ([]traceEvent, []slice) {
	t.Helper()
	var events []traceEvent
	if err := json.Unmarshal(text, &events); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	names := map[int]string{}
	open := map[int][]int{}
	var slices []slice
	last := time.Duration(-1)
	for i, e := range events {
		at := nanoseconds(t, e.Ts)
		if at < last {
			t.Fatalf("event %d is at %v, before %v", i, at, last)
		}
		last = at
		switch e.Ph {
		case "M":
			if e.Name == "thread_name" {
				names[e.Tid] = e.Args["name"].(string)
			}
		case "B":
			slices = append(slices, slice{names[e.Tid], e.Name, at, -1, len(open[e.Tid])})
			open[e.Tid] = append(open[e.Tid], len(slices)-1)
		case "E":
			n := len(open[e.Tid])
			if n == 0 {
				t.Fatalf("event %d ends a slice of %s, and none is open", i, names[e.Tid])
			}
			s := &slices[open[e.Tid][n-1]]
			if s.name != e.Name {
				t.Fatalf("event %d ends %q, and %q is open", i, e.Name, s.name)
			}
			s.to, open[e.Tid] = at, open[e.Tid][:n-1]
		}
	}
	for tid, left := range open {
		if len(left) > 0 {
			t.Fatalf("%d slices of %s do not end", len(left), names[tid])
		}
	}
	return events, slices
}

// nanoseconds reads microseconds without losing any.
func nanoseconds(t testing.TB, micros json.Number) time.Duration {
	t.Helper()
	r, ok := new(big.Rat).SetString(micros.String())
	if !ok {
		t.Fatalf("time %q", micros)
	}
	r.Mul(r, big.NewRat(1000, 1))
	if !r.IsInt() {
		t.Fatalf("time %q has a part of a nanosecond", micros)
	}
	return time.Duration(r.Num().Int64())
}

func TestChromeShowsTheTour(t *testing.T) {
	_, slices := readChrome(t, record(t, ".json", tour).Bytes())
	got := map[string]slice{}
	for _, s := range slices {
		got[fmt.Sprint(s.track, ": ", s.name, " ", s.from)] = s
	}
	for _, want := range []slice{
		{"contact red", "red", second, second + 100*ms, 0},
		{"key red", "red", second + 5*ms, second + 105*ms, 0},
		{"power", "on", second + 105*ms, 36*second + 705*ms, 0},
		{"tones", "rising", second + 105*ms, second + 205*ms, 0},
		{"display", "745 690", second + 105*ms, 6*second + 309*ms, 0},
		{"speech", "syv fire fem, seks ni nul", second + 205*ms, second + 205*ms + 2700*ms, 0},
		{"speech", "syv", second + 205*ms, second + 605*ms, 1},
		{"speech", "nul", second + 205*ms + 2300*ms, second + 205*ms + 2700*ms, 1},
		{"contact 9", "9", 6*second + 300*ms, 6*second + 302*ms, 0},
		{"key 9", "9", 6*second + 309*ms, 6*second + 409*ms, 0},
		{"speech", "lydstyrke syv", 6*second + 309*ms, 6*second + 700*ms + 5*ms, 0},
		{"language", "da", 0, 6*second + 705*ms, 0},
		{"contact 5", "5", 12*second + 300*ms, 12*second + 400*ms + 1, 0},
	} {
		if s := got[fmt.Sprint(want.track, ": ", want.name, " ", want.from)]; s != want {
			t.Errorf("got %+v, want %+v", s, want)
		}
	}
}

// checkSlices holds slices against what the events tell: as many of each kind.
func checkSlices(t testing.TB, slices []slice, events []emulator.Event) {
	t.Helper()
	got, want := map[string]int{}, map[string]int{}
	for _, s := range slices {
		if track, _, _ := strings.Cut(s.track, " "); s.depth == 0 && (track == "speech" || track == "contact" || track == "tones") {
			got[track]++
		}
	}
	for _, e := range events {
		switch {
		case e.Kind == emulator.KindSay:
			want["speech"]++
		case e.Kind == emulator.KindKey && e.Down:
			want["contact"]++
		case e.Kind == emulator.KindTone:
			want["tones"]++
		case e.Kind == emulator.KindRestore:
			if e.State.Speech.Speaking {
				want["speech"]++
			}
			for k := range keypad.Key(keypad.Keys) {
				if e.State.Down[k] {
					want["contact"]++
				}
			}
		}
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Fatalf("slices: %v, want %v", got, want)
	}
}

func TestChromeOfRandomUseIsValid(t *testing.T) {
	s := schema(t)
	rapid.Check(t, func(rt *rapid.T) {
		k := record(t, ".json", session(changes(rt)))
		if wrong := validate(s, k.Bytes()); len(wrong) > 0 {
			rt.Fatalf("%v", wrong)
		}
		_, slices := readChrome(t, k.Bytes())
		checkSlices(t, slices, k.Events)
	})
}

// A schema that takes everything would prove nothing.
func TestSchemaRefusesWhatIsNoTrace(t *testing.T) {
	s := schema(t)
	good := `{"name":"x","ph":"B","ts":1.5,"pid":1,"tid":1}`
	if wrong := validate(s, []byte("["+good+"]")); len(wrong) > 0 {
		t.Fatalf("%s: %v", good, wrong)
	}
	for _, bad := range []string{
		`{}`,
		`{"name":"x","ph":"B","pid":1,"tid":1}`,
		`{"name":"x","ph":"Q","ts":1,"pid":1,"tid":1}`,
		`{"name":"x","ph":"B","ts":"1","pid":1,"tid":1}`,
		`{"name":"x","ph":"B","ts":-1,"pid":1,"tid":1}`,
		`{"name":"x","ph":"i","ts":1,"pid":1,"tid":1,"s":"q"}`,
		`{"name":"x","ph":"C","ts":1,"pid":1,"tid":1}`,
		`{"name":"x","ph":"C","ts":1,"pid":1,"tid":1,"args":{"x":"1"}}`,
		`{"name":"thread_name","ph":"M","pid":1,"tid":1,"args":{"sort_index":1}}`,
		`{"ph":"B","ts":1,"pid":1,"tid":1}`,
	} {
		if wrong := validate(s, []byte("["+good+","+bad+"]")); len(wrong) == 0 {
			t.Errorf("%s is taken for a trace", bad)
		}
	}
	if wrong := validate(s, []byte(good)); len(wrong) == 0 {
		t.Error("an event alone is taken for a trace")
	}
}

// By the format a reader adds the bracket that a trace that was cut off lacks.
func TestChromeThatWasCutOffIsReadableUpToThere(t *testing.T) {
	s := schema(t)
	for text := range pieces(t, ".json") {
		if !strings.HasSuffix(text, "]\n") {
			text += "]"
		}
		if wrong := validate(s, []byte(text)); len(wrong) > 0 {
			t.Fatalf("%v: %s", wrong, text)
		}
	}
}

func TestWithoutWordStartsThereAreNoWords(t *testing.T) {
	var b bytes.Buffer
	m := emulator.New(config(t, 0), newSink(&b, ".json"))
	tour(m)
	m.Close()
	_, slices := readChrome(t, b.Bytes())
	spoken := 0
	for _, s := range slices {
		if s.depth > 0 {
			t.Errorf("%+v", s)
		}
		if s.track == "speech" {
			spoken++
		}
	}
	if spoken != 4 {
		t.Errorf("%d utterances", spoken)
	}
}
