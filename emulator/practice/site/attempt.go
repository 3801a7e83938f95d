package site

import (
	"fmt"

	"codereader/emulator/practice"
)

// attemptPage is what the page of an attempt has besides.
type attemptPage struct {
	ID       string
	Stage    stage
	Wanted   string // what the learner is doing
	Approval string // what is to be approved
	Says     string // what the caller says
	Ending   *ending
	Right    bool
	Exercise bool
	Form     bool
	Field    *field
	Methods  []method
	Buttons  []button
	Waits    bool // until codes are looked at again

	AgainTask string // the exercise to try again
}

// field is what something is typed into.
type field struct {
	Type     string // of the input
	Complete string // what a browser may fill in
	Digits   bool
	Length   int // at most, in characters
}

// method is an identification method.
type method struct{ Value, Name string }

// button is a way to go on.
type button struct {
	Verb practice.Verb
	Name string
	Main bool
	Free bool // without anything typed
}

// fields are what is typed into at the stages.
var fields = [practice.Stages]*field{
	practice.AskUser:     {Type: "text", Complete: "off", Length: 100},
	practice.AskSerial:   {Type: "text", Complete: "off", Digits: true, Length: 40},
	practice.AskCode:     {Type: "text", Complete: "one-time-code", Digits: true, Length: 40},
	practice.AskPassword: {Type: "password", Complete: "off", Length: 100},
}

// fillAttempt fills in the page of an attempt.
func (p *page) fillAttempt(v practice.View) {
	l := p.L
	p.ID, p.Stage, p.Exercise = v.ID, l.Stages[v.Stage], v.Task.Exercise()
	p.Title, p.Notice = p.Stage.Title, l.noticeOf(v)
	p.Form, p.Field = true, fields[v.Stage]
	p.Buttons = l.buttons(v)
	switch v.Stage {
	case practice.AskMethod:
		p.Methods = []method{{"app", l.App}, {"display", l.CodeDisplay}, {"reader", l.CodeReader}}
	case practice.OnThePhone:
		p.Says = l.Caller[v.Turn]
		if v.Turn == 1 {
			p.Says = fmt.Sprintf(p.Says, p.Learner.User)
		}
	case practice.Ended:
		p.Ending, p.Right, p.Form = &l.Endings[v.Ending], v.Ending.Right(), v.Ending == practice.LoggedOn
		p.Title = p.Ending.Title
		if p.Exercise || v.Ending == practice.Cancelled {
			p.AgainTask = v.Task.String()
		}
		return
	}
	if v.Stage == practice.AskCode && v.Left > 0 {
		p.Form, p.Waits, p.Stage.Text = false, true, nil
	}
	p.Wanted = l.Wanted[v.Task]
	if v.Stage == practice.ShowApproval || v.Stage == practice.AskCode {
		p.Approval = l.approval(v)
	}
}

// approval returns what is to be approved.
func (l *language) approval(v practice.View) string {
	switch v.Task {
	case practice.Mismatch:
		return l.Foreign[v.Approval]
	case practice.Activate:
		return l.ActivateText
	}
	return l.LogOnText
}

// noticeOf returns what there is to say of the last act.
func (l *language) noticeOf(v practice.View) []string {
	text := l.Notices[v.Notice]
	switch {
	case v.Stage == practice.Ended:
		return nil
	case v.Left > 0:
		return []string{l.Notices[practice.BlockedCode], fmt.Sprintf(l.BlockedFor, l.span(v.Left))}
	case text == "":
		return nil
	case v.Notice == practice.LateCode || v.Notice == practice.EarlyCode:
		text = fmt.Sprintf(text, l.span(v.Off))
	}
	if v.Tries > 0 {
		return []string{text, l.TriesLeft[v.Tries]}
	}
	return []string{text}
}

// buttons returns the ways to go on from where an attempt stands.
func (l *language) buttons(v practice.View) []button {
	goOn := func(verb practice.Verb) []button {
		return []button{{verb, l.Continue, true, false}, {practice.Cancel, l.Cancel, false, true}}
	}
	switch v.Stage {
	case practice.AskUser:
		return goOn(practice.GiveUser)
	case practice.ShowMethod:
		return []button{{practice.ChangeMethod, l.Change, true, false}, {practice.Cancel, l.Cancel, false, true}}
	case practice.AskMethod:
		return goOn(practice.ChooseMethod)
	case practice.AskSerial:
		return goOn(practice.GiveSerial)
	case practice.ShowApproval:
		return goOn(practice.Approve)
	case practice.AskPassword:
		return goOn(practice.GivePassword)
	case practice.AskCode:
		all := goOn(practice.GiveCode)
		if v.Task == practice.Drift {
			all = append(all, button{practice.AskHelp, l.Help, false, true})
		}
		return all
	case practice.ConfirmBlock:
		return []button{{practice.Approve, l.BlockIt, true, false}, {practice.Cancel, l.Cancel, false, true}}
	case practice.OnThePhone:
		all := []button{{practice.ReadOut, l.Read, false, true}}
		if v.Turn < len(l.Caller)-1 {
			all = append(all, button{practice.AskProof, l.Proof, false, true})
		}
		return append(all, button{practice.CallBack, l.Back, false, true}, button{practice.HangUp, l.Hang, false, true})
	}
	if v.Ending == practice.LoggedOn {
		return []button{{practice.LogOff, l.LogOff, true, false}}
	}
	return nil
}
