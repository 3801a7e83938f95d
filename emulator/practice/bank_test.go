package practice

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestUsersAreInventedAndTheirOwn(t *testing.T) {
	b := newBank(t, 500)
	users := map[string]bool{}
	for range 500 {
		session, err := b.Join(start)
		if err != nil {
			t.Fatal(err)
		}
		l, err := b.Learner(session, start)
		if err != nil || users[l.User] || !strings.Contains(l.User, "-") || len(l.Token) != 32 || len(session) != 32 {
			t.Fatalf("%+v, %v", l, err)
		}
		users[l.User] = true
	}
	if _, err := b.Join(start); !errors.Is(err, ErrFull) {
		t.Errorf("one more: %v", err)
	}
	// Who has long been idle makes room.
	if _, err := b.Join(start.Add(FullTime)); err != nil {
		t.Errorf("after %v: %v", FullTime, err)
	}
	if n := len(b.learners); n != 500 || len(b.users) != n {
		t.Errorf("%d learners, %d users", n, len(b.users))
	}
	if _, err := b.Join(start.Add(IdleTime)); err != nil || len(b.learners) != 2 || len(b.users) != 2 {
		t.Errorf("after %v: %v, %d learners", IdleTime, err, len(b.learners))
	}
}

func TestWhoDoesNothingIsGone(t *testing.T) {
	r := newRig(t)
	r.pass(IdleTime - 1)
	r.learner()
	r.pass(IdleTime - 1)
	r.begin(LogOn)
	r.pass(IdleTime)
	if _, err := r.bank.See(r.session, r.id, r.now); !errors.Is(err, ErrNoLearner) {
		t.Errorf("%v", err)
	}
	if _, err := r.bank.Begin("", LogOn, r.now); !errors.Is(err, ErrNoLearner) {
		t.Errorf("without a session: %v", err)
	}
}

func TestRequestsAreBounded(t *testing.T) {
	r := newRig(t)
	r.pass(time.Hour)
	n := 0
	for ; n < 10*ActBurst; n++ {
		if _, err := r.bank.Learner(r.session, r.now); errors.Is(err, ErrRate) {
			break
		}
	}
	if n != ActBurst {
		t.Errorf("%d at once, want %d", n, ActBurst)
	}
	r.pass(time.Second)
	for range ActRate {
		r.learner()
	}
	if _, err := r.bank.Learner(r.session, r.now); !errors.Is(err, ErrRate) {
		t.Errorf("one more: %v", err)
	}
	joined := 0
	for ; joined < 10*JoinBurst; joined++ {
		if _, err := r.bank.Join(r.now); errors.Is(err, ErrRate) {
			break
		}
	}
	if joined != JoinBurst {
		t.Errorf("%d joined at once, want %d", joined, JoinBurst)
	}
}

func TestOldAttemptsMakeRoom(t *testing.T) {
	r := newRig(t)
	r.begin(LogOn)
	first := r.id
	for range MaxAttempts {
		r.begin(Late)
	}
	if _, err := r.bank.See(r.session, first, r.now); !errors.Is(err, ErrNoAttempt) {
		t.Errorf("%v", err)
	}
	if _, err := r.bank.Begin(r.session, Tasks, r.now); !errors.Is(err, ErrStage) {
		t.Errorf("no task: %v", err)
	}
	other := r.id
	r.join()
	if err := r.bank.Act(r.session, other, Act{Verb: Cancel}, r.now); !errors.Is(err, ErrNoAttempt) {
		t.Errorf("somebody else's attempt: %v", err)
	}
}

func TestProgressTellsStepsAndNothingElse(t *testing.T) {
	r := newRig(t)
	all, changed := r.bank.Progress()
	if !slices.Equal(all, []Progress{{User: r.me.User}}) {
		t.Errorf("at first: %+v", all)
	}
	r.begin(LogOn)
	r.do(GiveUser, r.me.User)
	select {
	case <-changed:
	default:
		t.Error("no change was told")
	}
	all, _ = r.bank.Progress()
	if !slices.Equal(all, []Progress{{r.me.User, true, LogOn, ShowMethod, NotEnded}}) {
		t.Errorf("then: %+v", all)
	}
}

func TestChanceThatFailsIsAnError(t *testing.T) {
	b := New(Options{Key: testKey(t), Random: strings.NewReader("not enough")})
	if _, err := b.Join(start); err == nil || len(b.learners) != 0 {
		t.Errorf("%v, %d learners", err, len(b.learners))
	}
}

func TestNamesAreReadBack(t *testing.T) {
	for task := range Task(Tasks) {
		if got, ok := ParseTask(task.String()); !ok || got != task {
			t.Errorf("%v: %v, %v", task, got, ok)
		}
	}
	for verb := range Verb(Verbs) {
		if got, ok := ParseVerb(verb.String()); !ok || got != verb {
			t.Errorf("%v: %v, %v", verb, got, ok)
		}
	}
	for _, name := range []string{"", "unknown", "LOG-ON"} {
		_, task := ParseTask(name)
		_, verb := ParseVerb(name)
		if task || verb {
			t.Errorf("%q is one", name)
		}
	}
	if Stage(Stages).String() != "unknown" || Ending(Endings).String() != "unknown" {
		t.Error("what is beyond the last has a name")
	}
}
