package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"codereader/voice"
	"codereader/voice/sound/lint"
)

// lookEvery is how often it is looked whether a clip has come. What has not
// changed from one look to the next has been written to its end.
const lookEvery = time.Second

// recordVoice takes a person through the clips of a language, one by one.
func (o *options) recordVoice(ctx context.Context, name string) error {
	dir := os.DirFS(name)
	l := o.language.or(onlyLanguage(dir))
	folder := l.Code()
	if isFlat(dir) {
		folder = "."
	}
	unmake, err := makeFolders(name, filepath.Join(name, folder))
	if err != nil {
		return misuse("voices: %w", err)
	}
	looks := time.NewTicker(lookEvery)
	defer looks.Stop()
	r := recorder{
		out: o.io.out, name: name, dir: dir, folder: folder, language: l, clips: lint.AllWanted(),
		lines: linesOf(o.io.in), looks: looks.C,
	}
	err = r.run(ctx)
	unmake()
	if err != nil {
		return err
	}
	return o.checkVoice(dir, name)
}

// makeFolders makes folders, each in the one before, and returns what takes
// those away again in which nothing was put: a language without a clip would be
// a voice that cannot be used.
func makeFolders(names ...string) (unmake func(), err error) {
	var made []string
	for _, name := range names {
		if _, err := os.Stat(name); err != nil {
			made = append(made, name)
		}
	}
	return func() {
		for _, name := range slices.Backward(made) {
			_ = os.Remove(name) // if it is empty
		}
	}, os.MkdirAll(names[len(names)-1], 0o777)
}

// onlyLanguage returns the language that a voice has, if it has one alone, and
// else Danish.
func onlyLanguage(dir fs.FS) voice.Language {
	is := func(l voice.Language) bool {
		info, err := fs.Stat(dir, l.Code())
		return err == nil && info.IsDir()
	}
	if is(voice.English) && !is(voice.Danish) {
		return voice.English
	}
	return voice.Danish
}

// linesOf returns what is typed, line by line. It is closed at the end.
func linesOf(in io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		for s := bufio.NewScanner(in); s.Scan(); {
			lines <- s.Text()
		}
	}()
	return lines
}

// recorder takes a person through the clips of a language.
type recorder struct {
	out      io.Writer
	name     string // of the voice's folder
	dir      fs.FS
	folder   string // of the language, in it
	language voice.Language
	clips    []lint.Wanted
	lines    <-chan string    // what is typed
	looks    <-chan time.Time // when to look whether a clip has come
}

// errStopped ends it before the last clip.
var errStopped = errors.New("stopped")

// run asks for one clip after the other.
func (r *recorder) run(ctx context.Context) error {
	fmt.Fprintf(r.out, "%d clips, in %s. Each is looked at when it has come. Enter looks at once, s leaves one for later, "+
		"b goes back to the one before, a name such as six to that one, q stops.\n", len(r.clips), filepath.Join(r.name, r.folder))
	again := false // ask for a clip that is good
	for i := 0; i < len(r.clips); {
		if !again && r.trouble(i) == "" {
			i++
			continue
		}
		var err error
		if i, again, err = r.ask(ctx, i); err == errStopped {
			if r.complete() {
				return nil
			}
			fmt.Fprintf(r.out, "%d of %d clips are there and good. The same command goes on with the others.\n", r.good(), len(r.clips))
		}
		if err != nil {
			return silentError{err}
		}
	}
	return nil
}

// good counts the clips that are.
func (r *recorder) good() (n int) {
	for i := range r.clips {
		if r.trouble(i) == "" {
			n++
		}
	}
	return n
}

// complete says whether all clips are good that a voice cannot do without.
func (r *recorder) complete() bool {
	for i, c := range r.clips {
		if !c.Final && r.trouble(i) != "" {
			return false
		}
	}
	return true
}

// ask waits for a clip, and returns which to go on with, and whether to ask for
// that even if it is good.
func (r *recorder) ask(ctx context.Context, i int) (next int, again bool, err error) {
	c := r.clips[i]
	fmt.Fprintf(r.out, "%d of %d: say %q%s, into %s\n", i+1, len(r.clips), c.Word.Text(r.language), spelled(c), filepath.Join(r.name, r.file(i)))
	judged := r.state(i)
	if what := r.trouble(i); what == "" {
		fmt.Fprintln(r.out, "What is there is good. Enter keeps it.")
	} else if judged != gone {
		r.tell(what)
	}
	last := judged
	for {
		select {
		case <-ctx.Done():
			return 0, false, ctx.Err()
		case <-r.looks:
			now := r.state(i)
			if now == last && now != judged && now != gone {
				judged = now
				if r.judge(i) {
					return i + 1, false, nil
				}
			}
			last = now
		case line, ok := <-r.lines:
			switch line = strings.TrimSpace(strings.ToLower(line)); {
			case !ok || line == "q" || line == "quit":
				return 0, false, errStopped
			case line == "s" || line == "skip":
				return i + 1, false, nil
			case line == "b" || line == "back":
				return max(i-1, 0), true, nil
			case line == "":
				judged = r.state(i)
				if r.judge(i) {
					return i + 1, false, nil
				}
			default:
				if k := r.named(line); k >= 0 {
					return k, true, nil
				}
				fmt.Fprintf(r.out, "%q is no clip's name, and none of Enter, s, b and q.\n", line)
			}
		}
	}
}

// judge tells what is wrong with a clip, or that it is good.
func (r *recorder) judge(i int) bool {
	what := r.trouble(i)
	if what == "" {
		fmt.Fprintln(r.out, "Good.")
		return true
	}
	r.tell(what)
	return false
}

func (r *recorder) tell(what string) {
	fmt.Fprintln(r.out, what+". Enter looks again, s leaves it so.")
}

// named returns the clip of a name, with or without its ending, or -1.
func (r *recorder) named(name string) int {
	file := strings.TrimSuffix(name, ".wav") + ".wav"
	return slices.IndexFunc(r.clips, func(c lint.Wanted) bool { return c.File == file })
}

// file returns the name of a clip below the voice's folder.
func (r *recorder) file(i int) string { return path.Join(r.folder, r.clips[i].File) }

// gone is the state of a clip that is not there.
const gone = ""

// state returns what changes when a clip is recorded: the times and sizes of
// the file, and of one that may have been meant to be it.
func (r *recorder) state(i int) string {
	info, err := fs.Stat(r.dir, r.file(i))
	if err != nil {
		return lint.Meant(r.dir, r.file(i))
	}
	return fmt.Sprint(info.ModTime().UnixNano(), info.Size())
}

// trouble says what is wrong with a clip, or "".
func (r *recorder) trouble(i int) string {
	file := r.file(i)
	if _, err := fs.Stat(r.dir, file); err != nil {
		if meant := lint.Meant(r.dir, file); meant != "" {
			return fmt.Sprintf("it is not there yet, but %s is; save it as %s", meant, r.clips[i].File)
		}
		return "it is not there yet"
	}
	var all []string
	for _, f := range lint.CheckClip(r.dir, file) {
		all = append(all, f.What+"; "+f.ToDo)
	}
	return strings.Join(all, ". ")
}
