package inspector

import "codereader/voice"

// Command is something that a person can ask the inspector for.
type Command uint8

// The commands.
const (
	Pause   Command = iota // and run again
	Step                   // up to and with the next thing that happens by itself
	Back                   // to the last instant at which something happened
	Forward                // to the next one, after going back
	Slower
	Faster
	Save
	Load
	SetClock
	Freeze // the reader's clock, and let it run again
	Drift
	BeforeEnd // the reader's clock to just before a time step ends
	Up        // in the list of events
	Down
	PageUp
	PageDown
	Jump  // to the chosen event
	Kinds // show events of the next kind alone, or of all

	// What is seen is told aloud.
	TellTime
	TellReader
	TellStep // the time step
	TellEvent

	// Commands is the number of commands.
	Commands = 22
)

// movesTime says which commands have device time stand still, go back or pass at
// another rate: not that of a firmware on its own clock.
var movesTime = [Commands]bool{
	Pause: true, Step: true, Back: true, Forward: true, Slower: true, Faster: true, Load: true, Jump: true,
}

// commandTexts are the names of the commands, for buttons.
var commandTexts = [Commands]text{
	Pause:     {voice.Danish: "Stands", voice.English: "Pause"},
	Step:      {voice.Danish: "Skridt", voice.English: "Step"},
	Back:      {voice.Danish: "Tilbage", voice.English: "Back"},
	Forward:   {voice.Danish: "Frem", voice.English: "Forward"},
	Slower:    {voice.Danish: "Langsommere", voice.English: "Slower"},
	Faster:    {voice.Danish: "Hurtigere", voice.English: "Faster"},
	Save:      {voice.Danish: "Gem", voice.English: "Save"},
	Load:      {voice.Danish: "Hent", voice.English: "Load"},
	SetClock:  {voice.Danish: "Stil ur", voice.English: "Set clock"},
	Freeze:    {voice.Danish: "Frys ur", voice.English: "Freeze"},
	Drift:     {voice.Danish: "Afvigelse", voice.English: "Drift"},
	BeforeEnd: {voice.Danish: "Før skift", voice.English: "Step's end"},
	Up:        {voice.Danish: "Op", voice.English: "Up"},
	Down:      {voice.Danish: "Ned", voice.English: "Down"},
	PageUp:    {voice.Danish: "Side op", voice.English: "Page up"},
	PageDown:  {voice.Danish: "Side ned", voice.English: "Page down"},
	Jump:      {voice.Danish: "Gå til", voice.English: "Jump"},
	Kinds:     {voice.Danish: "Slags", voice.English: "Kind"},

	TellTime:   {voice.Danish: "Sig tiden", voice.English: "Tell time"},
	TellReader: {voice.Danish: "Sig læseren", voice.English: "Tell reader"},
	TellStep:   {voice.Danish: "Sig tidsskridt", voice.English: "Tell time step"},
	TellEvent:  {voice.Danish: "Sig hændelse", voice.English: "Tell event"},
}

// commandKeys are the keys of the keyboard that ask for them. Package window
// holds its own table against this one.
var commandKeys = [Commands]string{
	Pause: "F5", Step: "F7", Back: "F6", Forward: "Shift+F6", Slower: "F8", Faster: "F9",
	Save: "Ctrl+S", Load: "Ctrl+O", SetClock: "Ctrl+T", Freeze: "Ctrl+F", Drift: "Ctrl+D", BeforeEnd: "Ctrl+E",
	Up: "Ctrl+Up", Down: "Ctrl+Down", PageUp: "PageUp", PageDown: "PageDown", Jump: "Ctrl+Enter", Kinds: "Ctrl+K",
	TellTime: "T", TellReader: "I", TellStep: "O", TellEvent: "E",
}

// Text returns the command's name.
func (c Command) Text(l voice.Language) string {
	if c >= Commands {
		return ""
	}
	return commandTexts[c].in(l)
}

// Key returns the key that asks for it, as a person reads it: "Ctrl+S".
func (c Command) Key() string {
	if c >= Commands {
		return ""
	}
	return commandKeys[c]
}

// While time or the clock stands still, the same commands let them go on.
var (
	textRun  = text{voice.Danish: "Kør", voice.English: "Run"}
	textThaw = text{voice.Danish: "Slip ur", voice.English: "Unfreeze"}
)

// Button returns what a button for a command says now: its name and key.
func (v *View) Button(c Command) string {
	name := c.Text(v.Language)
	switch {
	case c == Pause && v.Paused:
		name = textRun.in(v.Language)
	case c == Freeze && v.Frozen:
		name = textThaw.in(v.Language)
	}
	return name + " " + c.Key()
}
