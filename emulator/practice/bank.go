package practice

import (
	"errors"
	"io"
	"slices"
	"sync"
	"time"

	"codereader/firmware"
	"codereader/firmware/otp"
)

// Bounds on learners.
const (
	// MaxLearners is how many learners a bank has at once, unless its
	// [Options] say otherwise.
	MaxLearners = 2000

	// MaxAttempts is how many attempts of a learner are kept; the oldest goes
	// when another begins.
	MaxAttempts = 4

	// IdleTime is how long a learner is kept who does nothing, and FullTime how
	// long when another wants the place.
	IdleTime = 4 * time.Hour
	FullTime = 30 * time.Minute

	// ActRate and ActBurst are how many requests of a learner are answered: so
	// many a second, and so many at once.
	ActRate  = 5
	ActBurst = 60

	// JoinRate and JoinBurst are the same for new learners, of all together.
	JoinRate  = 50
	JoinBurst = 1000
)

// Errors of a bank.
var (
	ErrNoLearner = errors.New("practice: there is no such learner; begin anew")
	ErrNoAttempt = errors.New("practice: that attempt is over; begin another")
	ErrStage     = errors.New("practice: that cannot be done where the attempt stands")
	ErrFull      = errors.New("practice: as many learners are here as there can be; try again later")
	ErrRate      = errors.New("practice: too many requests; wait a moment")
)

// Options are what a bank is put together with.
type Options struct {
	Key    otp.Key         // that every learner's reader makes codes from
	Serial firmware.Serial // of every learner's reader
	Random io.Reader       // where names, passwords and secrets come from
	Most   int             // learners at once; 0 is [MaxLearners]
}

// Bank is the invented service.
type Bank struct {
	o      Options
	chance chance

	mu       sync.Mutex
	learners map[string]*learner // by their session
	users    map[string]*learner // by their user ID
	joins    bucket
	changed  chan struct{} // closed at the next change of progress
}

// learner is somebody who practises, and the user that is theirs.
type learner struct {
	session, token string
	user, password string
	seen           time.Time
	requests       bucket
	attempts       []*attempt // the oldest first
	last           *attempt   // the last that they did something in
	done           [Tasks]bool

	// Of the user.
	ledger  Ledger
	chosen  bool // the audio code reader is the method
	blocked bool // the reader is
}

// New returns a bank without learners.
func New(o Options) *Bank {
	if o.Most <= 0 {
		o.Most = MaxLearners
	}
	return &Bank{
		o: o, chance: chance{o.Random},
		learners: map[string]*learner{}, users: map[string]*learner{},
		joins:   bucket{rate: JoinRate, burst: JoinBurst},
		changed: make(chan struct{}),
	}
}

// Join takes in a new learner and returns the secret by which it is known from
// then on. The error is [ErrFull], [ErrRate], or that of Options.Random.
func (b *Bank) Join(now time.Time) (session string, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.joins.take(now) {
		return "", ErrRate
	}
	if len(b.learners) >= b.o.Most && !b.makeRoom(now) {
		return "", ErrFull
	}
	l := &learner{seen: now, requests: bucket{rate: ActRate, burst: ActBurst}}
	for _, part := range []struct {
		text *string
		make func() (string, error)
	}{
		{&l.session, b.secret}, {&l.token, b.secret}, {&l.password, b.chance.password}, {&l.user, b.freeUser},
	} {
		if *part.text, err = part.make(); err != nil {
			return "", err
		}
	}
	b.learners[l.session], b.users[l.user] = l, l
	b.tell()
	return l.session, nil
}

// secret returns what nobody can guess.
func (b *Bank) secret() (string, error) { return b.chance.token(16) }

// freeUser returns a user ID that nobody has.
func (b *Bank) freeUser() (string, error) {
	for {
		user, err := b.chance.user()
		if err != nil || b.users[user] == nil {
			return user, err
		}
	}
}

// makeRoom lets go learners who have long done nothing, and says whether there
// is room now.
func (b *Bank) makeRoom(now time.Time) bool {
	var idlest *learner
	for _, l := range b.learners {
		if now.Sub(l.seen) >= IdleTime {
			b.remove(l)
		} else if idlest == nil || l.seen.Before(idlest.seen) {
			idlest = l
		}
	}
	if len(b.learners) >= b.o.Most && idlest != nil && now.Sub(idlest.seen) >= FullTime {
		b.remove(idlest)
	}
	return len(b.learners) < b.o.Most
}

func (b *Bank) remove(l *learner) {
	delete(b.learners, l.session)
	delete(b.users, l.user)
}

// learner returns the learner of a session. One who has done nothing for too
// long is gone.
func (b *Bank) learner(session string, now time.Time) (*learner, error) {
	l := b.learners[session]
	if l == nil {
		return nil, ErrNoLearner
	}
	if now.Sub(l.seen) >= IdleTime {
		b.remove(l)
		b.tell()
		return nil, ErrNoLearner
	}
	l.seen = now
	return l, nil
}

// Begin begins an attempt and returns its name. The error is [ErrNoLearner] or
// that of Options.Random.
func (b *Bank) Begin(session string, t Task, now time.Time) (id string, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	l, err := b.learner(session, now)
	if err != nil {
		return "", err
	}
	if t >= Tasks {
		return "", ErrStage
	}
	a := &attempt{task: t, stage: first[t]}
	if a.id, err = b.chance.token(8); err != nil {
		return "", err
	}
	if a.approval, err = b.chance.number(Approvals); err != nil {
		return "", err
	}
	if len(l.attempts) >= MaxAttempts {
		l.attempts = slices.Delete(l.attempts, 0, 1)
	}
	l.attempts, l.last = append(l.attempts, a), a
	b.tell()
	return a.id, nil
}

// Act does something in an attempt. The error is [ErrNoLearner],
// [ErrNoAttempt], or [ErrStage]: what was done does not belong where the
// attempt stands, as when a form is sent twice, and changes nothing.
func (b *Bank) Act(session, id string, act Act, now time.Time) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	l, a, err := b.attempt(session, id, now)
	if err != nil {
		return err
	}
	if err := a.act(b, act, now); err != nil {
		return err
	}
	l.last = a
	if a.ending.Right() {
		l.done[a.task] = true
	}
	b.tell()
	return nil
}

func (b *Bank) attempt(session, id string, now time.Time) (*learner, *attempt, error) {
	l, err := b.learner(session, now)
	if err != nil {
		return nil, nil, err
	}
	for _, a := range l.attempts {
		if a.id == id {
			return l, a, nil
		}
	}
	return nil, nil, ErrNoAttempt
}
