package api

// Press is a key that goes down and comes up.
type Press struct {
	Key  string `json:"key" enum:"red,0,1,2,3,4,5,6,7,8,9" doc:"The key."`
	Hold string `json:"hold,omitempty" maxLength:"32" doc:"How long it is down; 100ms if left out." example:"100ms"`
}

// Edge is a key's contact that closes or opens.
type Edge struct {
	Key string `json:"key" enum:"red,0,1,2,3,4,5,6,7,8,9" doc:"The key."`
}

// Chord is red held down while digits are pressed one after the other.
type Chord struct {
	Digits []string `json:"digits" minItems:"1" maxItems:"32" nullable:"false" enum:"0,1,2,3,4,5,6,7,8,9" doc:"The digits." example:"[\"9\", \"9\"]"`
}
