package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"codereader/emulator"
	"codereader/emulator/practice/lesson"
	"codereader/voice"

	"github.com/spf13/cobra"
)

func lessonsCommand(o *options) *cobra.Command {
	c := &cobra.Command{
		Use:   "lessons",
		Short: "Be taken through the reader's functions, press by press",
		Args:  noCommand,
		RunE: func(*cobra.Command, []string) error {
			return misuse("lessons needs a command: list, run or check")
		},
	}
	c.AddCommand(
		&cobra.Command{
			Use:   "list",
			Short: "Show the lessons that there are",
			Args:  noCommand,
			RunE:  func(*cobra.Command, []string) error { return o.listLessons() },
		},
		&cobra.Command{
			Use:   "run LESSON [flags]",
			Short: "Take a lesson in the terminal: one that `list` shows, or a file",
			Long: `Run takes you through a lesson with a reader in the terminal. It says what to
press, waits for as long as you like, and says what you pressed instead when it
was something else. The keys are those of codereader term; H lists them, and Q
ends. The lesson is in the language of --lang.`,
			Args: oneLesson,
			RunE: func(c *cobra.Command, args []string) error { return o.runLesson(c.Context(), args[0]) },
		},
		&cobra.Command{
			Use:   "check FILE...",
			Short: "Is the lesson in FILE as it should be, in both languages?",
			Args: func(_ *cobra.Command, args []string) error {
				if len(args) == 0 {
					return misuse("check needs a file: codereader lessons check my-lesson%s", lesson.Ending)
				}
				return nil
			},
			RunE: func(_ *cobra.Command, args []string) error { return o.checkLessons(args) },
		},
	)
	return c
}

func oneLesson(_ *cobra.Command, args []string) error {
	if len(args) != 1 {
		return misuse("run needs one lesson: codereader lessons run volume-up; `codereader lessons list` shows them")
	}
	return nil
}

// listLessons prints the lessons.
func (o *options) listLessons() error {
	all, err := lesson.All()
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(o.io.out, 0, 0, 2, ' ', 0)
	for _, l := range all {
		fmt.Fprintf(w, "%s\t%s\t%s\n", l.Name, l.Title[voice.Danish], l.Title[voice.English])
	}
	return w.Flush()
}

// checkLessons prints what is wrong with lessons in files.
func (o *options) checkLessons(names []string) error {
	var last error
	for _, name := range names {
		l, err := readLesson(name)
		if err != nil {
			last = err
			fmt.Fprintln(o.io.out, oneLine(err))
			continue
		}
		fmt.Fprintf(o.io.out, "%s: %s, in both languages: %s, %s\n", name, count(len(l.Steps), "step"), l.Title[voice.Danish], l.Title[voice.English])
	}
	if last != nil {
		return silentError{last}
	}
	return nil
}

// readLesson reads a lesson from a file.
func readLesson(name string) (*lesson.Lesson, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, fmt.Errorf("lesson: %w", err)
	case info.Size() > lesson.MaxFile: // Parse says so; it need not be read for that
		return lesson.Parse(name, make([]byte, lesson.MaxFile+1))
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("lesson: %w", err)
	}
	return lesson.Parse(name, text)
}

// runLesson takes a person through a lesson in the terminal.
func (o *options) runLesson(ctx context.Context, name string) error {
	var l *lesson.Lesson
	var err error
	if strings.HasSuffix(name, lesson.Ending) || filepath.Base(name) != name {
		l, err = readLesson(name)
	} else {
		l, err = lesson.Find(name)
	}
	if err != nil {
		return misuseError{err}
	}
	return o.play(ctx, func(ctx context.Context, s *session, n *notices) error {
		s.live.Do(func(m *emulator.Machine) {
			p := lesson.NewPlayer(l, m.State().Settings.Language, m.State().On, func(p lesson.Prompt) { n.line(p.Text) })
			m.Attach(p)
			p.Start()
		})
		return o.terminal(ctx, s, n)
	})
}
