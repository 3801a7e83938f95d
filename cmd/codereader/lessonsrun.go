package main

import (
	"context"
	"path/filepath"
	"strings"

	"codereader/emulator"
	"codereader/emulator/practice/lesson"
	"codereader/emulator/term"
	"codereader/voice"

	"github.com/spf13/cobra"
)

func (o *options) runLessonCommand() *cobra.Command {
	aloud := true
	c := &cobra.Command{
		Use:   "run LESSON [flags]",
		Short: "Take a lesson in the terminal: one that `list` shows, or a file",
		Long: `Run takes you through a lesson with a reader in the terminal. It says what to
press, waits for as long as you like, and says what you pressed instead when it
was something else. The keys are those of codereader term, and two more: T tells
you again what to do, and A turns the lesson's own voice off and on (--aloud=false
begins without it). H lists all keys, and Q ends. The lesson is in the language
of --lang. What you set on the reader holds for the lesson alone.`,
		Args: oneLesson,
		RunE: func(c *cobra.Command, args []string) error { return o.runLesson(c.Context(), args[0], aloud) },
	}
	o.steadying.addFlags(c.Flags())
	c.Flags().BoolVar(&aloud, "aloud", true, "have the lesson spoken, too")
	return c
}

// findLesson returns the lesson of a name, or of a file, with its recordings.
func findLesson(name string) (*lesson.Lesson, recordings, error) {
	if !strings.HasSuffix(name, lesson.Ending) && filepath.Base(name) == name {
		l, err := lesson.Find(name)
		return l, nil, err
	}
	l, err := readLesson(name)
	if err != nil {
		return nil, nil, err
	}
	all, _ := readRecordings(l, name) // of what is wrong with them, check tells
	return l, all, nil
}

// runLesson takes a person through a lesson in the terminal.
func (o *options) runLesson(ctx context.Context, name string, aloud bool) error {
	l, recorded, err := findLesson(name)
	if err != nil {
		return misuseError{err}
	}
	o.forgets = true
	return o.play(ctx, func(ctx context.Context, s *session, n *notices) error {
		var p *lesson.Aloud
		s.live.Do(func(m *emulator.Machine) {
			now := m.State()
			p = lesson.NewAloud(l, now.Settings.Language, now.On,
				func(p lesson.Prompt) { n.line(p.Text) }, lessonVoice{s.sound, recorded})
			s.learner = p
			p.SetAloud(aloud)
			p.Start(!m.Settled())
		})
		return o.terminal(ctx, s, n, lessonKeys(s, n, p, aloud)...)
	})
}

// lessonKeys are the keys of the terminal that a lesson has besides.
func lessonKeys(s *session, n *notices, p *lesson.Aloud, aloud bool) []term.Extra {
	do := func(f func()) { s.live.Post(func(*emulator.Machine) { f() }) }
	return []term.Extra{
		{
			Letter: 't',
			Help:   [voice.Languages]string{voice.Danish: "T: hør igen, hvad du skal gøre.", voice.English: "T: hear again what to do."},
			Do:     func() { do(p.Repeat) },
		},
		{
			Letter: 'a',
			Help:   [voice.Languages]string{voice.Danish: "A: lektionens egen stemme fra eller til.", voice.English: "A: the lesson's own voice off or on."},
			Do: func() {
				do(func() {
					aloud = !aloud
					p.SetAloud(aloud)
					n.line(lessonAloud[aloud][n.language.Load()])
				})
			},
		},
	}
}

// lessonAloud tells whether lessons are spoken.
var lessonAloud = map[bool]notice{
	true:  {voice.Danish: "Lektionen bliver læst op.", voice.English: "The lesson is spoken."},
	false: {voice.Danish: "Lektionen bliver kun vist.", voice.English: "The lesson is only shown."},
}
