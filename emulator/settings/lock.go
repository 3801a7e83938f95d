package settings

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/gofrs/flock"
)

// LockWait is how long one program waits for another to finish with the file.
// Writing takes milliseconds.
const LockWait = 2 * time.Second

// lockRetry is how often it looks.
const lockRetry = 2 * time.Millisecond

// lock waits for its turn with the file at path and returns what ends the
// turn. The lock is a file of its own beside it, which stays: deleting it
// would take it away from whoever waits for it. The system lets go of the lock
// of a program that dies.
//
// The error is for the end of a line; unlock can be called in any case. Where
// the file system knows no locks it goes on without: a file is always
// replaced whole.
func (f *File) lock(path string) (unlock func(), err error) {
	ctx, cancel := context.WithTimeout(context.Background(), f.patience)
	defer cancel()
	l := flock.New(path + ".lock")
	_, err = l.TryLockContext(ctx, lockRetry)
	switch {
	case errors.Is(err, errors.ErrUnsupported):
		return func() {}, nil
	case errors.Is(err, context.DeadlineExceeded):
		return func() {}, fmt.Errorf("another program is using it: its lock %s was not free within %v", shown(l.Path()), f.patience)
	case err != nil:
		return func() {}, err
	}
	return func() { _ = l.Unlock() }, nil
}
