package api

// NewReader asks for a reader. What is left out is as the server was told when
// it was started, or as a new reader has it.
type NewReader struct {
	Key      string   `json:"key,omitempty" maxLength:"4096" writeOnly:"true" doc:"What codes are made from: an otpauth://totp URI, or none for a reader that is not activated. No answer ever tells it." example:"otpauth://totp/NAME?secret=BASE32"`
	Serial   string   `json:"serial,omitempty" pattern:"^[0-9]{1,10}$" doc:"The serial number: 1 to 10 digits." example:"0123456789"`
	At       string   `json:"at,omitempty" maxLength:"64" doc:"What the reader's clock shows at start, as RFC 3339 writes it." example:"2026-01-01T00:00:00Z"`
	Drift    *float64 `json:"drift,omitempty" minimum:"-1000000" maximum:"1000000" doc:"How fast (below 0: slow) the reader's clock runs, in parts per million."`
	Language string   `json:"language,omitempty" enum:"da,en" doc:"The language at start."`
	Volume   int      `json:"volume,omitempty" minimum:"1" maximum:"9" doc:"The volume at start."`
	Speed    int      `json:"speed,omitempty" minimum:"1" maximum:"9" doc:"The reading speed at start."`
	Rate     *Rate    `json:"rate,omitempty" doc:"How fast device time passes."`
}

// Reader is one of the server's readers.
type Reader struct {
	ID        string `json:"id" doc:"Its name in paths." example:"1"`
	Serial    string `json:"serial" doc:"The serial number: 1 to 10 digits." example:"0123456789"`
	Activated bool   `json:"activated" doc:"It has a key to make codes from."`
	Rate      Rate   `json:"rate" doc:"How fast device time passes."`
}

// Readers are the server's readers.
type Readers struct {
	Readers []Reader `json:"readers" nullable:"false" doc:"In the order in which they were made."`
}

// Server is the server itself.
type Server struct {
	Version string `json:"version" doc:"The version of the program." example:"1.0.0"`
	Readers int    `json:"readers" doc:"How many readers there are."`
}

// Rate is how fast device time passes. At rate 0, and when fast, it passes as
// requests ask for it, at once: such a reader is a reader in virtual time.
type Rate struct {
	Rate float64 `json:"rate" minimum:"0" maximum:"100" doc:"Device seconds a second: 0.1 to 100, or 0: time stands still, and passes only as requests ask for it." example:"1"`
	Fast bool    `json:"fast,omitempty" doc:"As fast as it goes, from one thing that happens to the next. The rate does not matter then."`
}
