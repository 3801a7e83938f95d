package practice

import "time"

// Learner is what a learner is told of itself.
type Learner struct {
	User     string // the invented user ID
	Password string // and password
	Token    string // that forms bring along
	Chosen   bool   // the audio code reader is the user's method
	Blocked  bool   // the user's reader is
	Done     [Tasks]bool
}

// View is where an attempt stands.
type View struct {
	ID       string
	Task     Task
	Stage    Stage
	Ending   Ending        // of the stage Ended
	Notice   Notice        // of the last act
	Tries    int           // of a notice that tells how many are left
	Left     time.Duration // how long codes are blocked still, 0 if they are not
	Off      time.Duration // of LateCode and EarlyCode: about how much
	Turn     int           // of OnThePhone: 0, 1 or 2
	Approval int           // of Mismatch: which text, below [Approvals]
	Tried    bool          // of AskCode in Drift: there was a try
}

// Learner returns what there is to tell a learner. It counts as a request: the
// error is [ErrNoLearner] or [ErrRate].
func (b *Bank) Learner(session string, now time.Time) (Learner, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	l, err := b.learner(session, now)
	if err != nil {
		return Learner{}, err
	}
	if !l.requests.take(now) {
		return Learner{}, ErrRate
	}
	return Learner{l.user, l.password, l.token, l.chosen, l.blocked, l.done}, nil
}

// See returns where an attempt stands. The error is [ErrNoLearner] or
// [ErrNoAttempt].
func (b *Bank) See(session, id string, now time.Time) (View, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	_, a, err := b.attempt(session, id, now)
	if err != nil {
		return View{}, err
	}
	v := View{
		ID: a.id, Task: a.task, Stage: a.stage, Ending: a.ending, Notice: a.notice, Tries: a.tries,
		Turn: a.turn, Approval: a.approval, Tried: a.ledger.wrong > 0,
		Off: time.Duration(max(a.off, -a.off)) * b.o.Key.Period(),
	}
	switch {
	case a.stage == AskCode && !a.task.Exercise() && a.account != nil:
		v.Left = a.account.ledger.Left(now)
	case a.stage == AskCode:
		v.Left = a.ledger.Left(now)
	}
	if v.Left == 0 && v.Notice == BlockedCode {
		v.Notice = NoNotice
	}
	return v, nil
}
