package main

import (
	"fmt"
	"os"
	"text/tabwriter"

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
		o.runLessonCommand(),
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
		_, remarks := readRecordings(l, name)
		for _, remark := range remarks {
			fmt.Fprintf(o.io.out, "%s: note: %s\n", name, remark)
		}
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
