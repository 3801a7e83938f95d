package practice

// Task is something to practise.
type Task uint8

// The tasks. The last four are exercises.
const (
	LogOn Task = iota
	Activate
	Block
	Mismatch // the approval text that does not match
	Caller   // somebody rings and asks for a code
	Drift    // the reader's clock runs wrong
	Late     // a code that was read too late

	// Tasks is the number of tasks.
	Tasks = 7
)

var taskNames = [Tasks]string{"log-on", "activate", "block", "mismatch", "caller", "drift", "late"}

// String returns the task's name in addresses.
func (t Task) String() string { return nameOf(taskNames[:], int(t)) }

// Exercise says whether the task is an exercise: it ends with what was right,
// and changes nothing of the user's.
func (t Task) Exercise() bool { return t >= Mismatch }

// ParseTask returns the task of a name, and whether there is one.
func ParseTask(name string) (Task, bool) {
	for t, n := range taskNames {
		if n == name {
			return Task(t), true
		}
	}
	return 0, false
}

// Stage is where an attempt stands: what the bank waits for.
type Stage uint8

// The stages.
const (
	AskUser      Stage = iota // the user ID
	ShowMethod                // the method is another one: change it
	AskMethod                 // which one
	AskSerial                 // the new reader's serial number
	ShowApproval              // what is to be approved: go on, or cancel
	AskCode                   // the code that the reader reads aloud
	AskPassword
	ConfirmBlock // is the reader to be blocked?
	OnThePhone   // the caller has said something
	Ended        // see the ending

	// Stages is the number of stages.
	Stages = 10
)

var stageNames = [Stages]string{"user", "method", "choose", "serial", "approval", "code", "password", "confirm", "caller", "ended"}

// String returns the stage's name.
func (s Stage) String() string { return nameOf(stageNames[:], int(s)) }

// Ending is how an attempt ended.
type Ending uint8

// The endings.
const (
	NotEnded Ending = iota
	LoggedOn
	LoggedOff
	Cancelled
	ReaderRefused  // the reader is blocked
	PasswordsWrong // too often
	Activated
	ReaderBlocked
	MismatchCancelled // right
	MismatchApproved
	CallerHungUp // right
	CallerCalledBack
	CallerGotCode
	DriftHelped // right
	DriftBlocked
	LateDone // right
	LateBlocked

	// Endings is the number of endings.
	Endings = 17
)

var endingNames = [Endings]string{"", "logged-on", "logged-off", "cancelled", "reader-refused", "passwords-wrong",
	"activated", "reader-blocked", "mismatch-cancelled", "mismatch-approved", "caller-hung-up", "caller-called-back",
	"caller-got-code", "drift-helped", "drift-blocked", "late-done", "late-blocked"}

// String returns the ending's name.
func (e Ending) String() string { return nameOf(endingNames[:], int(e)) }

// Right says whether it is the ending that the task was about.
func (e Ending) Right() bool {
	switch e {
	case LoggedOn, LoggedOff, Activated, ReaderBlocked, MismatchCancelled, CallerHungUp, DriftHelped, LateDone:
		return true
	}
	return false
}

func nameOf(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return "unknown"
}
