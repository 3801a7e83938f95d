package practice

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"
)

// A thousand guesses, as fast as the bank lets them be made: none gets in, and
// other users notice nothing.
func TestThousandGuessesGetNowhere(t *testing.T) {
	r := newRig(t)
	victim := r.me
	r.join()
	chance := rand.New(random(2))
	r.toCodeOf(victim.User)
	looked := 0
	for n := 0; looked < 1000; n++ {
		v := r.do(GiveCode, fmt.Sprintf("%06d", chance.IntN(1_000_000)))
		switch {
		case v.Stage != AskCode:
			t.Fatalf("guess %d got to %v", n, v.Stage)
		case v.Left > 0:
			r.pass(v.Left)
			looked++ // the guess that blocked
		default:
			looked++
		}
	}
	if e := r.logOn(); e != LoggedOn {
		t.Errorf("whoever guessed cannot log on as themselves: %v", e)
	}
	if spent := r.now.Sub(start); spent < 1000/MaxWrong*BlockTime {
		t.Errorf("a thousand guesses took %v", spent)
	}
}

// toCodeOf goes on to the code of a log-on as any user.
func (r *rig) toCodeOf(user string) {
	r.t.Helper()
	r.me.User = user
	r.toCode(LogOn)
	r.me = r.learner()
}

// Each code is taken once, in whatever attempt, task or browser it comes again.
func TestReplaysAreRefused(t *testing.T) {
	r := newRig(t)
	user := r.me.User
	r.toCode(LogOn)
	code := r.code(0)
	r.do(GiveCode, code)
	for range 60 {
		for _, task := range []Task{LogOn, Activate} {
			r.toCode(task)
			if v := r.do(GiveCode, code); v.Stage != AskCode || v.Notice == NoNotice {
				t.Fatalf("%v later, %v: %+v", r.now.Sub(start), task, v)
			}
		}
		r.pass(10 * time.Second)
	}
	r.join()
	r.toCodeOf(user)
	if v := r.do(GiveCode, code); v.Stage != AskCode {
		t.Errorf("in another browser: %+v", v)
	}
}

// Many browsers send one code at once, over and over: each time exactly one
// gets in.
func TestOfManyWithOneCodeExactlyOneGetsIn(t *testing.T) {
	r := newRig(t)
	user, password := r.me.User, r.me.Password
	const browsers, rounds = 8, 30
	for round := range rounds {
		type try struct{ session, id string }
		var tries []try
		for range browsers {
			r.join()
			r.toCodeOf(user)
			tries = append(tries, try{r.session, r.id})
		}
		code := r.code(0)
		var all sync.WaitGroup
		for _, try := range tries {
			all.Add(1)
			go func() {
				defer all.Done()
				for _, act := range []Act{{GiveCode, code}, {GivePassword, password}} {
					if err := r.bank.Act(try.session, try.id, act, r.now); err != nil && !errors.Is(err, ErrStage) {
						t.Error(err)
					}
				}
			}()
		}
		all.Wait()
		in := 0
		for _, try := range tries {
			v, err := r.bank.See(try.session, try.id, r.now)
			switch {
			case err != nil:
				t.Fatal(err)
			case v.Ending == LoggedOn:
				in++
			case v.Notice != UsedCode:
				t.Errorf("round %d: who did not get in was told %d", round, v.Notice)
			}
		}
		if in != 1 {
			t.Fatalf("round %d: %d got in with one code", round, in)
		}
		r.pass(30 * time.Second)
	}
}

// Whatever is done in whatever order, nobody is logged on without a code that
// was taken and the password, and nobody is blocked who did not give three
// wrong codes.
func TestAnyOrderOfActsIsSafe(t *testing.T) {
	chance := rand.New(random(3))
	r := newRig(t)
	for range 150 {
		r.pass(time.Hour / 4)
		r.begin(Task(chance.IntN(Tasks)))
		accepted, proved := false, false
		wrong := r.notACode()
		for range 40 {
			texts := []string{r.me.User, r.me.Password, "reader", "0123456789", r.code(0), r.code(-1), wrong, "x", ""}
			act := Act{Verb(chance.IntN(Verbs)), texts[chance.IntN(len(texts))]}
			before := r.see()
			if err := r.bank.Act(r.session, r.id, act, r.now); err != nil && !errors.Is(err, ErrStage) {
				t.Fatal(err)
			}
			after := r.see()
			if before.Stage == AskCode && after.Stage == AskPassword {
				accepted = act.Text == r.code(0) || act.Text == r.code(-1)
			}
			if before.Stage == AskPassword && act.Text == r.me.Password {
				proved = true
			}
			if e := after.Ending; (e == LoggedOn || e == Activated) && !(accepted && proved) || e == ReaderBlocked && !proved {
				t.Fatalf("%v after %+v: accepted %v, proved %v", e, act, accepted, proved)
			}
			if after.Left > 0 && after.Left != BlockTime {
				t.Fatalf("blocked for %v", after.Left)
			}
			r.pass(time.Second * time.Duration(chance.IntN(20)))
			if after.Left > 0 {
				r.pass(BlockTime)
			}
		}
	}
}
