package scenario

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/txtar"
)

// Script is a scenario that has been read and found to make sense.
type Script struct {
	name       string
	dir        string
	statements []statement
	setup      Setup
	archive    map[string][]byte
}

// Name returns the name that the script was given.
func (s *Script) Name() string { return s.name }

// Load reads a script from a file. Its pictures are in the file's folder.
func Load(path string) (*Script, error) {
	src, err := Read(path)
	if err != nil {
		return nil, fmt.Errorf("scenario: %w", err)
	}
	return Parse(path, src, filepath.Dir(path))
}

// Read returns the text of a script's file for [Parse], of one that is too large
// no more than shows that. The error is that of the file.
func Read(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, MaxSize+1))
}

// Parse reads a script: lines of steps, or a txtar archive whose comment they
// are. The name is for reports; pictures are read and written in dir, which
// need not be there for a script without any. The error is [Mistakes], all
// that are found.
func Parse(name string, src []byte, dir string) (*Script, error) {
	s := &Script{name: name, dir: dir, archive: map[string][]byte{}}
	var wrong Mistakes
	if len(src) > MaxSize {
		wrong.add(name, 0, problem("the script is larger than %d KiB", MaxSize>>10))
		return nil, wrong
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff")) // some editors on Windows write one
	archive := txtar.Parse(src)

	c := &checker{}
	var err error
	if c.engine, err = newEngine(context.Background(), c); err != nil {
		return nil, err
	}
	defer c.engine.close()
	for i, text := range strings.Split(string(archive.Comment), "\n") {
		st, ok, err := c.statement(text)
		if err != nil {
			wrong.add(name, i+1, err)
		} else if ok {
			st.line = i + 1
			s.statements = append(s.statements, st)
		}
	}
	line := 1 + bytes.Count(archive.Comment, []byte("\n"))
	for _, f := range archive.Files {
		if err := s.file(f, func(l int, err error) { wrong.add(name, line+1+l, err) }); err != nil {
			wrong.add(name, line, err)
		}
		line += 1 + bytes.Count(f.Data, []byte("\n"))
	}
	if len(s.statements) == 0 && len(wrong) == 0 {
		wrong.add(name, 0, errors.New("the script has no step"))
	}
	return s, wrong.err()
}

// file takes in a file of the archive. Trouble within a file is reported with
// the index of its line.
func (s *Script) file(f txtar.File, trouble func(line int, err error)) error {
	if _, err := plain(quote(f.Name)); err != nil {
		return err
	}
	name, err := localName(f.Name)
	if err != nil {
		return err
	}
	if _, twice := s.archive[name]; twice {
		return problem("the archive has %s twice", name)
	}
	s.archive[name] = f.Data
	if name == configName {
		s.setup = parseConfig(f.Data, trouble)
	}
	return nil
}
