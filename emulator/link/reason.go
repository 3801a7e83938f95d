package link

// Reason is why a request was refused.
type Reason uint8

// The reasons.
const (
	Fine         Reason = iota // it was not refused
	UnknownKind                // no kind of request that the device knows
	WrongPayload               // too short, or not to be understood
	NotNow                     // SETUP while on, PROVISION while provisioned
	OutOfRange                 // a value that there is not
	NotStored                  // what follows from it could not be kept
	NotAble                    // the device has no such capability
	TooMuch                    // more follows than the device can hold
)

// String describes the reason.
func (r Reason) String() string {
	names := [...]string{
		"nothing", "unknown kind of request", "wrong payload", "not now", "out of range",
		"not stored", "not able to", "too much follows from it",
	}
	if int(r) < len(names) {
		return names[r]
	}
	return "unknown reason"
}
