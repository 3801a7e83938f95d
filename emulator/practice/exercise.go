package practice

import "time"

// exercises are what is done in those tasks. Each returns whether the act
// belongs where the attempt stands.
var exercises = [Tasks]func(*attempt, *Bank, Act, time.Time) bool{
	// Somebody else has begun something in the learner's name. Whoever goes on
	// and gives a code has approved it, whatever the code.
	Mismatch: func(a *attempt, b *Bank, act Act, _ time.Time) bool {
		switch {
		case a.stage == ShowApproval && act.Verb == Approve:
			a.stage = AskCode
		case a.stage == AskCode && act.Verb == GiveCode:
			if _, ok := digitsOf(act.Text, b.o.Key.Digits()); ok {
				a.end(MismatchApproved)
			} else {
				a.notice = BadCode
			}
		default:
			return false
		}
		return true
	},
	// The caller has an answer to everything.
	Caller: func(a *attempt, _ *Bank, act Act, _ time.Time) bool {
		switch {
		case a.stage != OnThePhone:
			return false
		case act.Verb == HangUp:
			a.end(CallerHungUp)
		case act.Verb == CallBack:
			a.end(CallerCalledBack)
		case act.Verb == ReadOut:
			a.end(CallerGotCode)
		case act.Verb == AskProof && a.turn < lastTurn:
			a.turn++
		default:
			return false
		}
		return true
	},
	// To the bank, which is ahead, the reader is behind. No code can be right;
	// even one that a reader makes which really is ahead by as much.
	Drift: func(a *attempt, b *Bank, act Act, now time.Time) bool {
		switch {
		case a.stage != AskCode:
			return false
		case act.Verb == AskHelp && a.ledger.wrong == 0:
			a.notice = TryFirst
		case act.Verb == AskHelp:
			a.end(DriftHelped)
		case act.Verb != GiveCode:
			return false
		default:
			l := Ledger{wrong: a.ledger.wrong}
			v := l.Check(b.o.Key, act.Text, now.Add(driftBy))
			if v.Outcome == Accepted {
				l.wrong = a.ledger.wrong + 1
				v = Verdict{Outcome: Wrong, Tries: MaxWrong - l.wrong}
			}
			a.ledger = l
			if a.judge(v, now); l.wrong >= MaxWrong {
				a.end(DriftBlocked)
			} else if v.Outcome == Wrong {
				a.notice = WrongCode // a bank does not tell why
			}
		}
		return true
	},
	// The first code is looked at as if some time had passed since it was read.
	Late: func(a *attempt, b *Bank, act Act, now time.Time) bool {
		if a.stage != AskCode || act.Verb != GiveCode {
			return false
		}
		seen := now
		if !a.waited {
			seen = now.Add(lateBy)
		}
		v := a.ledger.Check(b.o.Key, act.Text, seen)
		switch {
		case a.judge(v, now):
			a.end(LateDone)
		case a.ledger.wrong >= MaxWrong:
			a.end(LateBlocked)
		case v.Outcome == Wrong && v.Off != 0:
			a.waited = true
		}
		return true
	},
}
