package site

import (
	"fmt"
	"time"

	"codereader/emulator/practice"
)

// language is one of the site's languages.
type language struct {
	Code, Name string // as in the lang attribute; in itself
	Bank       string
	Banner     string // what is said on every page
	Skip       string
	Main, Look string // names of parts of the page
	Standard   string // themes
	Contrast   string
	Error      string // in front of a title

	Home, Welcome   string
	About           []string
	Begin           string
	Yours           string
	User, Password  string
	YoursNote       string
	ReaderHeading   string
	ReaderActive    string
	ReaderBlocked   string
	ReaderText      []string
	ReaderPage      string
	TasksHeading    string
	ExerciseHeading string
	Done            string
	ToHome          string

	Tasks   [practice.Tasks]task
	Stages  [practice.Stages]stage
	Endings [practice.Endings]ending
	Notices [practice.Notices]string

	Continue, Cancel, Change, Again, Hang, Proof, Back, Read, Help, LogOff string
	CodeReader, App, CodeDisplay                                           string // methods
	BlockIt                                                                string
	BlockedFor                                                             string // %s: a time
	TriesLeft                                                              [practice.MaxWrong + 1]string
	WhyHeading                                                             string
	RightWord, OtherWord                                                   string

	Approve      string // heading of what is to be approved
	LogOnText    string
	ActivateText string
	Wanted       [practice.Tasks]string // what the learner wants to do
	Foreign      [practice.Approvals]string
	Caller       [3]string
	CallerNow    string

	And             string
	Minutes         [2]string
	Seconds         [2]string
	Problems        map[int]string
	ProblemHeading  string
	TrainerHeading  string
	TrainerText     string
	TrainerToken    string
	TrainerOpen     string
	TrainerWrong    string
	ColumnUser      string
	ColumnTask      string
	ColumnStage     string
	NotBegun        string
	NoLearners      string
	NeedScript      string
	Learners        string
	TrainerTableTip string
}

// task is the name of a task and what it is about.
type task struct{ Name, About string }

// stage is what a page says where an attempt stands.
type stage struct {
	Title string   // the heading
	Text  []string // in front of the form
	Label string   // of the field
	Tip   string   // of the field
	Short string   // for the trainer
}

// ending is how an attempt ended.
type ending struct {
	Title string
	What  string
	Why   []string
	Short string
}

// languages are all there are, the first for those who ask for neither.
var languages = [...]*language{&danish, &english}

// span tells a time in words, in whole seconds, rounded up.
func (l *language) span(d time.Duration) string {
	seconds := int((d + time.Second - 1) / time.Second)
	count := func(n int, words [2]string) string {
		if n == 1 {
			return "1 " + words[0]
		}
		return fmt.Sprintf("%d %s", n, words[1])
	}
	switch m, s := seconds/60, seconds%60; {
	case m == 0:
		return count(s, l.Seconds)
	case s == 0:
		return count(m, l.Minutes)
	default:
		return count(m, l.Minutes) + l.And + count(s, l.Seconds)
	}
}
