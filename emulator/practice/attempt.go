package practice

import (
	"crypto/sha256"
	"crypto/subtle"
	"strings"
	"time"

	"codereader/firmware"
)

const (
	// maxPasswords is how many wrong passwords end an attempt.
	maxPasswords = 3

	// lateBy is how much later the exercise [Late] looks at the first code,
	// and driftBy how far the reader's clock is behind in [Drift].
	lateBy  = 2 * time.Minute
	driftBy = 5 * time.Minute

	// lastTurn is the caller's last one, the first being 0.
	lastTurn = 2

	// Approvals is the number of approval texts of a [Mismatch].
	Approvals = 3
)

// attempt is one try at a task, in one browser.
type attempt struct {
	id        string
	task      Task
	stage     Stage
	ending    Ending
	account   *learner // whose user it is about; nil until that is known
	notice    Notice
	tries     int
	left      time.Time // until when codes are blocked, of a notice that says so
	off       int
	turn      int // the caller's
	approval  int // which one, of a Mismatch
	passwords int // wrong ones
	ledger    Ledger
	waited    bool // of Late: the first code has been looked at, late
}

// first is the stage that a task begins with. Exercises begin where it becomes
// interesting.
var first = [Tasks]Stage{Mismatch: ShowApproval, Caller: OnThePhone, Drift: AskCode, Late: AskCode}

// act does what a learner does, or says that it cannot be done here.
func (a *attempt) act(b *Bank, act Act, now time.Time) error {
	if act.Verb == Cancel && a.stage != Ended && a.task != Caller {
		a.end(Cancelled)
		if a.task == Mismatch {
			a.ending = MismatchCancelled
		}
		return nil
	}
	step := steps[a.stage]
	if a.task.Exercise() {
		step = exercises[a.task]
	}
	notice, tries, off, left := a.notice, a.tries, a.off, a.left
	a.notice, a.tries, a.off, a.left = NoNotice, 0, 0, time.Time{}
	if step == nil || !step(a, b, act, now) {
		a.notice, a.tries, a.off, a.left = notice, tries, off, left
		return ErrStage
	}
	return nil
}

func (a *attempt) end(e Ending) { a.stage, a.ending, a.notice = Ended, e, NoNotice }

// steps are what is done at the stages of tasks that are no exercises. Each
// returns whether the act belongs there.
var steps = [Stages]func(*attempt, *Bank, Act, time.Time) bool{
	AskUser: func(a *attempt, b *Bank, act Act, _ time.Time) bool {
		if act.Verb != GiveUser {
			return false
		}
		a.account = b.users[strings.ToLower(strings.TrimSpace(act.Text))]
		switch {
		case a.account == nil:
			a.notice = UnknownUser
		case a.task == Block:
			a.stage = AskPassword
		case a.task == Activate:
			a.stage = AskSerial
		case a.account.chosen:
			a.stage = ShowApproval
		default:
			a.stage = ShowMethod
		}
		return true
	},
	ShowMethod: func(a *attempt, _ *Bank, act Act, _ time.Time) bool {
		if act.Verb == ChangeMethod {
			a.stage = AskMethod
		}
		return act.Verb == ChangeMethod
	},
	AskMethod: func(a *attempt, _ *Bank, act Act, _ time.Time) bool {
		switch {
		case act.Verb != ChooseMethod:
			return false
		case act.Text == "reader":
			a.stage = ShowApproval
		default:
			a.notice = OtherMethod
		}
		return true
	},
	AskSerial: func(a *attempt, b *Bank, act Act, _ time.Time) bool {
		serial, err := firmware.ParseSerial(strings.ReplaceAll(strings.TrimSpace(act.Text), " ", ""))
		switch {
		case act.Verb != GiveSerial:
			return false
		case err != nil:
			a.notice = BadSerial
		case serial != b.o.Serial:
			a.notice = WrongSerial
		default:
			a.stage = ShowApproval
		}
		return true
	},
	ShowApproval: func(a *attempt, _ *Bank, act Act, _ time.Time) bool {
		if act.Verb == Approve {
			a.stage = AskCode
		}
		return act.Verb == Approve
	},
	AskCode: func(a *attempt, b *Bank, act Act, now time.Time) bool {
		switch {
		case act.Verb != GiveCode:
			return false
		case a.account.blocked && a.task == LogOn:
			a.end(ReaderRefused)
		case a.judge(a.account.ledger.Check(b.o.Key, act.Text, now), now):
			a.stage = AskPassword
		}
		return true
	},
	AskPassword: func(a *attempt, _ *Bank, act Act, _ time.Time) bool {
		switch {
		case act.Verb != GivePassword:
			return false
		case !same(strings.TrimSpace(act.Text), a.account.password):
			a.passwords++
			a.notice, a.tries = WrongPassword, maxPasswords-a.passwords
			if a.tries == 0 {
				a.end(PasswordsWrong)
			}
		case a.task == Block:
			a.stage = ConfirmBlock
		case a.task == Activate:
			a.account.blocked, a.account.chosen = false, true
			a.end(Activated)
		case a.account.blocked: // while this attempt was under way
			a.end(ReaderRefused)
		default:
			a.account.chosen = true
			a.end(LoggedOn)
		}
		return true
	},
	ConfirmBlock: func(a *attempt, _ *Bank, act Act, _ time.Time) bool {
		if act.Verb == Approve {
			a.account.blocked = true
			a.end(ReaderBlocked)
		}
		return act.Verb == Approve
	},
	Ended: func(a *attempt, _ *Bank, act Act, _ time.Time) bool {
		off := act.Verb == LogOff && a.ending == LoggedOn
		if off {
			a.end(LoggedOff)
		}
		return off
	},
}

// judge takes a verdict on a code, and says whether it was accepted.
func (a *attempt) judge(v Verdict, now time.Time) bool {
	a.tries, a.off = v.Tries, v.Off
	switch {
	case v.Outcome == Malformed:
		a.notice = BadCode
	case v.Outcome == Used:
		a.notice = UsedCode
	case v.Left > 0:
		a.notice, a.left = BlockedCode, now.Add(v.Left)
	case v.Outcome == Wrong && v.Off < 0:
		a.notice = LateCode
	case v.Outcome == Wrong && v.Off > 0:
		a.notice = EarlyCode
	case v.Outcome == Wrong:
		a.notice = WrongCode
	}
	return v.Outcome == Accepted
}

// same compares two texts; how long it takes tells nothing of either.
func same(s, t string) bool {
	x, y := sha256.Sum256([]byte(s)), sha256.Sum256([]byte(t))
	return subtle.ConstantTimeCompare(x[:], y[:]) == 1
}
