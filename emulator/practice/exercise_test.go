package practice

import (
	"testing"
	"time"
)

func TestExercises(t *testing.T) {
	for _, c := range []struct {
		name string
		task Task
		acts []Act // a text of "now", "wrong" stands for a code
		want Ending
	}{
		{"cancelled", Mismatch, []Act{{Cancel, ""}}, MismatchCancelled},
		{"cancelled at the last moment", Mismatch, []Act{{Approve, ""}, {GiveCode, "1"}, {Cancel, ""}}, MismatchCancelled},
		{"approved", Mismatch, []Act{{Approve, ""}, {GiveCode, "now"}}, MismatchApproved},
		{"approved with any code", Mismatch, []Act{{Approve, ""}, {GiveCode, "wrong"}}, MismatchApproved},
		{"hung up", Caller, []Act{{HangUp, ""}}, CallerHungUp},
		{"hung up after all", Caller, []Act{{AskProof, ""}, {AskProof, ""}, {HangUp, ""}}, CallerHungUp},
		{"rang back", Caller, []Act{{AskProof, ""}, {CallBack, ""}}, CallerCalledBack},
		{"read out", Caller, []Act{{ReadOut, ""}}, CallerGotCode},
		{"asked for help", Drift, []Act{{AskHelp, ""}, {GiveCode, "now"}, {AskHelp, ""}}, DriftHelped},
		{"asked for help after two", Drift, []Act{{GiveCode, "now"}, {GiveCode, "now"}, {AskHelp, ""}}, DriftHelped},
		{"tried too often", Drift, []Act{{GiveCode, "now"}, {GiveCode, "now"}, {GiveCode, "now"}}, DriftBlocked},
		{"tried a reader that is ahead", Drift, []Act{{GiveCode, "ahead"}, {GiveCode, "ahead"}, {GiveCode, "ahead"}}, DriftBlocked},
		{"took another", Late, []Act{{GiveCode, "now"}, {GiveCode, "now"}}, LateDone},
		{"typed it wrong first", Late, []Act{{GiveCode, "wrong"}, {GiveCode, "now"}, {GiveCode, "now"}}, LateDone},
		{"never took another", Late, []Act{{GiveCode, "now"}, {GiveCode, "wrong"}, {GiveCode, "wrong"}}, LateBlocked},
		{"gave up", Late, []Act{{Cancel, ""}}, Cancelled},
	} {
		t.Run(c.task.String()+"/"+c.name, func(t *testing.T) {
			r := newRig(t)
			r.begin(c.task)
			for _, act := range c.acts {
				switch act.Text {
				case "now":
					act.Text = r.code(0)
				case "wrong":
					act.Text = r.notACode()
				case "ahead":
					act.Text = r.code(int(driftBy / r.key.Period()))
				}
				r.do(act.Verb, act.Text)
			}
			v := r.see()
			if v.Stage != Ended || v.Ending != c.want {
				t.Fatalf("%v, ended %v; want %v", v.Stage, v.Ending, c.want)
			}
			if l := r.learner(); l.Done[c.task] != c.want.Right() || l.Blocked || l.Chosen {
				t.Errorf("afterwards: %+v", l)
			}
			// It changed nothing of the user's: the same code logs on.
			if e := r.logOn(); e != LoggedOn {
				t.Errorf("a log-on afterwards ended %v", e)
			}
		})
	}
}

func TestTheFirstCodeOfLateIsTooOld(t *testing.T) {
	r := newRig(t)
	r.begin(Late)
	r.pass(29 * time.Second)
	if v := r.do(GiveCode, r.code(0)); v.Notice != LateCode || v.Off != lateBy || v.Tries != 2 {
		t.Errorf("%+v", v)
	}
}

func TestDriftDoesNotTellWhy(t *testing.T) {
	r := newRig(t)
	r.begin(Drift)
	if v := r.do(AskHelp, ""); v.Notice != TryFirst {
		t.Errorf("help before a try: %+v", v)
	}
	if v := r.do(GiveCode, r.code(0)); v.Notice != WrongCode || v.Tries != 2 || !v.Tried {
		t.Errorf("%+v", v)
	}
}
