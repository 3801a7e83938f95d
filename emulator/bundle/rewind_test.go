package bundle_test

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/emulatortest"
)

// The sessions of this file are a few, and a thousand with
//
//	go test ./emulator/bundle -run Rewound -sessions 1000
var (
	sessions = flag.Int("sessions", 6, "how many random sessions of 200 inputs are recorded, rewound and replayed")
	digest   = flag.String("sessions-digest", "", "the digest that all of the sessions' bundles must have, as another system tells it")
)

// rewound is a random session in which one goes back and plays on, while it is
// recorded.
type rewound struct {
	*rig
	t       *testing.T
	seed    uint64
	random  *rand.Rand
	m       *emulator.Machine
	history *emulator.History
	rec     *bundle.Recorder
	text    bytes.Buffer
	seen    emulatortest.Recorder
}

func (r *rig) newRewound(t *testing.T, seed uint64) *rewound {
	s := &rewound{rig: r, t: t, seed: seed, random: rand.New(rand.NewPCG(seed, 0))}
	s.rec = bundle.NewRecorder(&s.text, r.config, r.bank, newPaint(), "test")
	s.m = emulator.New(r.config, s.rec, &s.seen)
	s.rec.Of(s.m)
	s.history = emulator.Remember(s.m)
	return s
}

// press does so many random things.
func (s *rewound) press(inputs int) {
	for range inputs {
		press(s.m, s.random)
	}
}

// back goes to a random point of the session, and forward again a part of the
// way: every state must be the one that was there before, and events come
// again as they were.
func (s *rewound) back() {
	s.t.Helper()
	before := append([]emulator.Event(nil), s.history.Events()...)
	start := s.history.Start().At
	to := start + time.Duration(s.random.Int64N(int64(s.m.Now()-start)+1))
	s.jump(to)
	want := s.m.State()
	for range s.random.IntN(4) {
		s.step(s.history.Back)
	}
	for range s.random.IntN(4) {
		s.step(s.history.Forward)
	}
	s.jump(to)
	if got := s.m.State(); got != want {
		s.t.Fatalf("session %d, back at %v again: it is %+v, want %+v", s.seed, to, got, want)
	}
	happened := s.history.Happened()
	if s.random.IntN(2) == 0 { // the same inputs again
		from := len(s.seen.Events)
		for _, e := range before[happened:] {
			s.m.Repeat(e)
		}
		if len(before) > 0 {
			s.m.Advance(max(s.m.Now(), before[len(before)-1].At))
		}
		came := s.seen.Events[from:]
		if len(came) < len(before)-happened {
			s.t.Fatalf("session %d, from %v on: %d events came again, want %d", s.seed, to, len(came), len(before)-happened)
		}
		for i, e := range before[happened:] {
			if came[i] != e {
				s.t.Fatalf("session %d, from %v on: event %d is %+v, want %+v", s.seed, to, i, came[i], e)
			}
		}
	}
}

func (s *rewound) jump(to time.Duration) {
	s.t.Helper()
	if err := s.history.Jump(to); err != nil {
		s.t.Fatal(err)
	}
}

func (s *rewound) step(f func() (bool, error)) {
	s.t.Helper()
	if _, err := f(); err != nil {
		s.t.Fatal(err)
	}
}

// other goes to a snapshot that was taken a while before, as --load does.
func (s *rewound) other(taken emulator.Snapshot) {
	s.t.Helper()
	if err := s.m.Restore(taken); err != nil {
		s.t.Fatal(err)
	}
}

// given returns how many inputs there were so far.
func (s *rewound) given() int {
	return len(bundle.Inputs(s.seen.Events)) + len(s.seen.Kind(emulator.KindRestore))
}

// session gives a reader 200 inputs or some more, goes back in between and on
// from there, and returns the bundle.
func (s *rewound) session() []byte {
	s.t.Helper()
	taken := s.m.Snapshot()
	for s.given() < inputs {
		s.press(20)
		if s.random.IntN(4) == 0 {
			taken = s.m.Snapshot()
		}
		s.press(20)
		switch s.random.IntN(4) {
		case 0:
			s.other(taken)
		default:
			s.back()
		}
		s.press(s.random.IntN(5))
	}
	s.m.Close()
	if err := s.rec.Err(); err != nil {
		s.t.Fatal(err)
	}
	return s.text.Bytes()
}

// What is recorded while one goes back and forward, and plays on with the same
// inputs and with others, replays event for event, picture for picture and
// sample for sample; recorded once more it is the same text, digests and all.
func TestARewoundSessionReplaysWithoutADifference(t *testing.T) {
	sum := newRig(t).rewindAll(t, *sessions)
	if *digest != "" && sum != *digest {
		t.Errorf("the digest of %d sessions is %s, want %s", *sessions, sum, *digest)
	}
}

// rewindAll records, rewinds and replays so many sessions, and returns a digest
// of them.
func (r *rig) rewindAll(t *testing.T, sessions int) string {
	t.Helper()
	all, restores := sha256.New(), 0
	for seed := range sessions {
		text := r.newRewound(t, uint64(seed)).session()
		b, err := bundle.Read(bytes.NewReader(text))
		if err != nil {
			t.Fatalf("session %d: %v", seed, err)
		}
		if restores += len(b.Restores); b.Inputs() < inputs || len(b.Restores) == 0 {
			t.Fatalf("session %d has %d inputs, %d of them restores", seed, b.Inputs(), len(b.Restores))
		}
		var again bytes.Buffer
		o := bundle.Options{Key: r.config.Key, Bank: r.bank, Paint: newPaint()}
		if err := bundle.Replay(b, o); err != nil {
			t.Fatalf("session %d: %v", seed, err)
		}
		if seed%10 == 0 {
			if err := bundle.Update(&again, b, o, "test"); err != nil || !bytes.Equal(again.Bytes(), text) {
				t.Fatalf("session %d is recorded otherwise from its own replay (%v)", seed, err)
			}
		}
		all.Write(text)
	}
	sum := fmt.Sprintf("%x", all.Sum(nil)[:8])
	t.Logf("%d sessions, %d restores, digest %s", sessions, restores, sum)
	return sum
}

func TestABundleOfAnOlderVersionReplays(t *testing.T) {
	r := newRig(t)
	first := bytes.Replace(r.record(t, 5), []byte(`{"bundle":2,`), []byte(`{"bundle":1,`), 1)
	if err := r.replay(t, first); err != nil {
		t.Error(err)
	}
	later := bytes.Replace(first, []byte(`{"bundle":1,`), []byte(`{"bundle":3,`), 1)
	if err := r.replay(t, later); err == nil || !strings.Contains(err.Error(), "up to version 2") {
		t.Errorf("of a later version: %v", err)
	}
}

func TestARestoreWithoutItsSnapshotIsRefused(t *testing.T) {
	lines := bytes.SplitAfter(newRig(t).newRewound(t, 1).session(), []byte("\n"))
	without := slices.DeleteFunc(slices.Clone(lines), func(l []byte) bool { return bytes.Contains(l, []byte(`"snapshot":`)) })
	if _, err := bundle.Read(bytes.NewReader(bytes.Join(without, nil))); err == nil || !strings.Contains(err.Error(), "no snapshot before it") {
		t.Errorf("got %v", err)
	}
}
