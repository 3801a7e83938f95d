package practice

import (
	"math/rand/v2"
	"testing"
	"time"

	"codereader/clock"
	"codereader/firmware"
	"codereader/firmware/otp"
)

// start is when the tests' time begins: at the beginning of a step.
var start = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// rig is a bank with a learner, in the test's own time.
type rig struct {
	t       *testing.T
	bank    *Bank
	key     otp.Key
	now     time.Time
	session string
	me      Learner
	id      string // the attempt
}

// random returns chance that is the same each time.
func random(seed byte) *rand.ChaCha8 { return rand.NewChaCha8([32]byte{seed}) }

func testKey(t testing.TB) otp.Key {
	t.Helper()
	key, err := otp.NewKey([]byte("12345678901234567890"), otp.SHA1, 6, 30*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func newBank(t testing.TB, most int) *Bank {
	t.Helper()
	serial, err := firmware.ParseSerial("0123456789")
	if err != nil {
		t.Fatal(err)
	}
	return New(Options{Key: testKey(t), Serial: serial, Random: random(1), Most: most})
}

func newRig(t *testing.T) *rig {
	t.Helper()
	r := &rig{t: t, bank: newBank(t, 0), key: testKey(t), now: start}
	r.join()
	return r
}

// join takes in another learner, who goes on in the rig's place.
func (r *rig) join() {
	r.t.Helper()
	session, err := r.bank.Join(r.now)
	if err != nil {
		r.t.Fatal(err)
	}
	r.session = session
	r.me = r.learner()
}

func (r *rig) learner() Learner {
	r.t.Helper()
	l, err := r.bank.Learner(r.session, r.now)
	if err != nil {
		r.t.Fatal(err)
	}
	return l
}

// code returns the code of a step, counted from the current one.
func (r *rig) code(off int) string {
	return r.key.Code(uint64(int64(clock.Step(r.now, r.key.Period())) + int64(off))).String()
}

// notACode returns six digits that are the code of no step nearby.
func (r *rig) notACode() string {
	step := clock.Step(r.now, r.key.Period())
	for n := 0; ; n++ {
		code := r.key.Code(1<<40 + uint64(n)).String()
		if _, found := search(r.key, code, step, nearby+20); !found {
			return code
		}
	}
}

// pass lets time pass.
func (r *rig) pass(d time.Duration) { r.now = r.now.Add(d) }

func (r *rig) begin(t Task) {
	r.t.Helper()
	id, err := r.bank.Begin(r.session, t, r.now)
	if err != nil {
		r.t.Fatal(err)
	}
	r.id = id
}

// do acts and returns where the attempt stands then.
func (r *rig) do(v Verb, text string) View {
	r.t.Helper()
	if err := r.bank.Act(r.session, r.id, Act{v, text}, r.now); err != nil {
		r.t.Fatalf("%v %q: %v", v, text, err)
	}
	return r.see()
}

func (r *rig) see() View {
	r.t.Helper()
	v, err := r.bank.See(r.session, r.id, r.now)
	if err != nil {
		r.t.Fatal(err)
	}
	return v
}

// toCode goes on to the code of a log-on, or of an activation.
func (r *rig) toCode(t Task) {
	r.t.Helper()
	r.begin(t)
	v := r.do(GiveUser, r.me.User)
	for v.Stage != AskCode {
		switch v.Stage {
		case ShowMethod:
			v = r.do(ChangeMethod, "")
		case AskMethod:
			v = r.do(ChooseMethod, "reader")
		case AskSerial:
			v = r.do(GiveSerial, "0123456789")
		case ShowApproval:
			v = r.do(Approve, "")
		default:
			r.t.Fatalf("at %v on the way to the code", v.Stage)
		}
	}
}

// logOn logs on and returns where that ended.
func (r *rig) logOn() Ending {
	r.t.Helper()
	r.toCode(LogOn)
	if v := r.do(GiveCode, r.code(0)); v.Stage == Ended {
		return v.Ending
	}
	return r.do(GivePassword, r.me.Password).Ending
}
