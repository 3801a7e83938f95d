package practice

import (
	"errors"
	"testing"
	"time"
)

func TestTheWholeWayOfALogOn(t *testing.T) {
	r := newRig(t)
	r.begin(LogOn)
	for i, s := range []struct {
		verb   Verb
		text   string
		stage  Stage
		notice Notice
	}{
		{GiveUser, "somebody", AskUser, UnknownUser},
		{GiveUser, " " + r.me.User + " ", ShowMethod, NoNotice},
		{ChangeMethod, "", AskMethod, NoNotice},
		{ChooseMethod, "app", AskMethod, OtherMethod},
		{ChooseMethod, "reader", ShowApproval, NoNotice},
		{Approve, "", AskCode, NoNotice},
		{GiveCode, "12", AskCode, BadCode},
		{GiveCode, r.notACode(), AskCode, WrongCode},
		{GiveCode, r.code(-5), AskCode, LateCode},
		{GiveCode, r.code(0), AskPassword, NoNotice},
		{GivePassword, "hunter2", AskPassword, WrongPassword},
		{GivePassword, r.me.Password, Ended, NoNotice},
	} {
		v := r.do(s.verb, s.text)
		if v.Stage != s.stage || v.Notice != s.notice {
			t.Fatalf("step %d, %v %q: %v, notice %d; want %v, %d", i, s.verb, s.text, v.Stage, v.Notice, s.stage, s.notice)
		}
	}
	if v := r.see(); v.Ending != LoggedOn {
		t.Errorf("it ended %v", v.Ending)
	}
	if v := r.do(LogOff, ""); v.Ending != LoggedOff {
		t.Errorf("it ended %v", v.Ending)
	}
	if l := r.learner(); !l.Chosen || !l.Done[LogOn] {
		t.Errorf("afterwards: %+v", l)
	}
	r.pass(time.Minute)
	r.begin(LogOn)
	if v := r.do(GiveUser, r.me.User); v.Stage != ShowApproval {
		t.Errorf("the second time the method has to be chosen again: %v", v.Stage)
	}
}

func TestEveryStageCanBeCancelled(t *testing.T) {
	r := newRig(t)
	r.begin(LogOn)
	way := []Act{{GiveUser, r.me.User}, {ChangeMethod, ""}, {ChooseMethod, "reader"}, {Approve, ""}, {GiveCode, r.code(0)}}
	for n := range len(way) + 1 {
		r.pass(time.Minute)
		way[4].Text = r.code(0)
		r.begin(LogOn)
		for _, act := range way[:n] {
			r.do(act.Verb, act.Text)
		}
		if v := r.do(Cancel, ""); v.Stage != Ended || v.Ending != Cancelled {
			t.Errorf("after %d acts: %v %v", n, v.Stage, v.Ending)
		}
		if err := r.bank.Act(r.session, r.id, Act{GivePassword, r.me.Password}, r.now); !errors.Is(err, ErrStage) {
			t.Errorf("after %d acts and the end: %v", n, err)
		}
	}
}

func TestCodeOfAnActivationLogsNobodyOn(t *testing.T) {
	r := newRig(t)
	r.toCode(Activate)
	r.do(GiveCode, r.code(0))
	if v := r.do(GivePassword, r.me.Password); v.Ending != Activated {
		t.Fatalf("it ended %v", v.Ending)
	}
	r.toCode(LogOn)
	if v := r.do(GiveCode, r.code(0)); v.Notice != UsedCode {
		t.Errorf("the code that activated: notice %d", v.Notice)
	}
	if v := r.do(GiveCode, r.code(1)); v.Stage != AskPassword {
		t.Errorf("the next code: %+v", v)
	}
}

func TestActivationWantsTheSerialNumber(t *testing.T) {
	r := newRig(t)
	r.begin(Activate)
	r.do(GiveUser, r.me.User)
	for text, want := range map[string]Notice{
		"": BadSerial, "12345678901": BadSerial, "serial": BadSerial, "123456789": WrongSerial, "0123456780": WrongSerial,
	} {
		if v := r.do(GiveSerial, text); v.Notice != want || v.Stage != AskSerial {
			t.Errorf("%q: notice %d at %v, want %d", text, v.Notice, v.Stage, want)
		}
	}
	if v := r.do(GiveSerial, " 01 23 45 67 89 "); v.Stage != ShowApproval {
		t.Errorf("its own: %+v", v)
	}
}

func TestBlockedReaderIsRefusedUntilOneIsActivated(t *testing.T) {
	r := newRig(t)
	// One is at the password already when the reader is blocked.
	r.toCode(LogOn)
	r.do(GiveCode, r.code(0))
	under := r.id
	r.begin(Block)
	r.do(GiveUser, r.me.User)
	r.do(GivePassword, r.me.Password)
	if v := r.do(Approve, ""); v.Ending != ReaderBlocked || !r.learner().Blocked {
		t.Fatalf("it ended %v", v.Ending)
	}
	r.id = under
	if v := r.do(GivePassword, r.me.Password); v.Ending != ReaderRefused {
		t.Errorf("what was under way ended %v", v.Ending)
	}
	r.pass(time.Minute)
	if e := r.logOn(); e != ReaderRefused {
		t.Errorf("a log-on ended %v", e)
	}
	r.toCode(Activate)
	r.do(GiveCode, r.code(0))
	r.do(GivePassword, r.me.Password)
	r.pass(time.Minute)
	if e := r.logOn(); e != LoggedOn {
		t.Errorf("after the activation it ended %v", e)
	}
}

// Who knows a user's name alone cannot block the reader.
func TestBlockingTakesThePassword(t *testing.T) {
	r := newRig(t)
	owner := r.session
	user := r.me.User
	r.join()
	r.begin(Block)
	r.do(GiveUser, user)
	for range maxPasswords - 1 {
		if v := r.do(GivePassword, r.me.Password); v.Notice != WrongPassword {
			t.Fatalf("%+v", v)
		}
	}
	if v := r.do(GivePassword, r.me.Password); v.Ending != PasswordsWrong {
		t.Errorf("it ended %v", v.Ending)
	}
	if l, err := r.bank.Learner(owner, r.now); err != nil || l.Blocked {
		t.Errorf("the owner: %+v, %v", l, err)
	}
}

func TestBlockHoldsInEveryAttempt(t *testing.T) {
	r := newRig(t)
	r.toCode(LogOn)
	for range MaxWrong {
		r.do(GiveCode, r.notACode())
	}
	for _, task := range []Task{LogOn, Activate} {
		r.toCode(task)
		if v := r.see(); v.Left != BlockTime {
			t.Errorf("%v: %v left", task, v.Left)
		}
		if v := r.do(GiveCode, r.code(0)); v.Notice != BlockedCode || v.Stage != AskCode {
			t.Errorf("%v: %+v", task, v)
		}
	}
	r.pass(BlockTime)
	if v := r.see(); v.Left != 0 || v.Notice != NoNotice {
		t.Errorf("after it: %+v", v)
	}
	if v := r.do(GiveCode, r.code(0)); v.Stage != AskPassword {
		t.Errorf("after it: %+v", v)
	}
}

// At every stage, every verb that does not belong there changes nothing.
func TestActsOutOfPlaceChangeNothing(t *testing.T) {
	r := newRig(t)
	place := map[Stage]map[Verb]bool{
		AskUser: {GiveUser: true}, ShowMethod: {ChangeMethod: true}, AskMethod: {ChooseMethod: true},
		ShowApproval: {Approve: true}, AskCode: {GiveCode: true}, AskPassword: {GivePassword: true}, Ended: {LogOff: true},
	}
	way := []Act{{GiveUser, r.me.User}, {ChangeMethod, ""}, {ChooseMethod, "reader"}, {Approve, ""}, {GiveCode, r.code(0)}, {GivePassword, r.me.Password}}
	r.begin(LogOn)
	for i := 0; ; i++ {
		before := r.see()
		for verb := range Verb(Verbs + 1) {
			if place[before.Stage][verb] || verb == Cancel && before.Stage != Ended {
				continue
			}
			if err := r.bank.Act(r.session, r.id, Act{verb, r.me.Password}, r.now); !errors.Is(err, ErrStage) || r.see() != before {
				t.Errorf("%v at %v: %v, %+v", verb, before.Stage, err, r.see())
			}
		}
		if i == len(way) {
			break
		}
		r.do(way[i].Verb, way[i].Text)
	}
	if v := r.see(); v.Ending != LoggedOn {
		t.Errorf("in the end: %v", v.Ending)
	}
}
