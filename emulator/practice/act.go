package practice

// Verb is what a learner does in an attempt.
type Verb uint8

// The verbs. Each comment names the stages that it belongs to, and the text
// that it takes.
const (
	GiveUser     Verb = iota // AskUser: the user ID
	ChangeMethod             // ShowMethod
	ChooseMethod             // AskMethod: "reader", "app" or "display"
	GiveSerial               // AskSerial: the serial number
	Approve                  // ShowApproval, ConfirmBlock
	Cancel                   // every stage until the end
	GiveCode                 // AskCode: the code
	GivePassword             // AskPassword: the password
	AskHelp                  // AskCode of Drift
	AskProof                 // OnThePhone
	ReadOut                  // OnThePhone: tells the caller a code
	CallBack                 // OnThePhone: rings the number that the caller gives
	HangUp                   // OnThePhone
	LogOff                   // once logged on

	// Verbs is the number of verbs.
	Verbs = 14
)

var verbNames = [Verbs]string{"user", "change", "method", "serial", "approve", "cancel", "code", "password",
	"help", "proof", "read-out", "call-back", "hang-up", "log-off"}

// String returns the verb's name in forms.
func (v Verb) String() string { return nameOf(verbNames[:], int(v)) }

// ParseVerb returns the verb of a name, and whether there is one.
func ParseVerb(name string) (Verb, bool) {
	for v, n := range verbNames {
		if n == name {
			return Verb(v), true
		}
	}
	return 0, false
}

// Act is something that a learner does, and the text that was typed with it.
// The text is looked at and not kept.
type Act struct {
	Verb Verb
	Text string
}

// Notice is what the bank has to say of the last act.
type Notice uint8

// The notices.
const (
	NoNotice      Notice = iota
	UnknownUser          // there is no such practice user
	OtherMethod          // this practice is of the audio code reader
	BadSerial            // that is no serial number
	WrongSerial          // it is not this reader's
	BadCode              // that is no code
	WrongCode            // Tries are left
	UsedCode             // that code has been used
	BlockedCode          // codes are not looked at, until Left has passed
	LateCode             // it was right some time ago; Tries are left
	EarlyCode            // it will be right some time from now; Tries are left
	WrongPassword        // Tries are left
	TryFirst             // help comes after a try

	// Notices is the number of notices.
	Notices = 13
)
