package scenario

import (
	"errors"
	"io/fs"
	"strings"
)

// screenshot takes a picture of the reader.
type screenshot string

func parseScreenshot(args []string) (step, error) {
	if len(args) != 1 {
		return nil, takes("screenshot", "one file: screenshot out/picture.png")
	}
	name, err := pictureName(args[0])
	return screenshot(name), err
}

func (s screenshot) do(r *run) (outcome, error) {
	if r.o.Picture == nil {
		return done, problem("no pictures can be taken here")
	}
	if r.pictures++; r.pictures > MaxPictures {
		return done, problem("a scenario takes at most %d pictures", MaxPictures)
	}
	if err := r.calm(); err != nil {
		return done, err
	}
	file, err := encode(r.o.Picture(r.m.State()))
	if err != nil {
		return done, err
	}
	return done, r.folder.write(string(s), file)
}

// compare expects a picture to be the same as another.
type compare struct{ file, golden string }

func parseCompare(args []string) (step, error) {
	if len(args) != 2 {
		return nil, takes("cmpimage", "a picture and the one that it is held against: cmpimage out/picture.png golden.png")
	}
	file, err := pictureName(args[0])
	if err != nil {
		return nil, err
	}
	golden, err := pictureName(args[1])
	if err != nil {
		return nil, err
	}
	if strings.EqualFold(file, golden) {
		return nil, problem("%s is held against itself: name two files", file)
	}
	return compare{file, golden}, nil
}

func (c compare) do(r *run) (outcome, error) {
	if r.o.Same == nil {
		return done, problem("no pictures can be compared here")
	}
	out := outcome{want: "the picture " + c.golden}
	got, err := r.folder.read(c.file)
	if errors.Is(err, fs.ErrNotExist) {
		out.got, out.hint = "no "+c.file, "take it with: screenshot "+c.file
		return out, errMissing
	} else if err != nil {
		return done, err
	}
	want, err := r.folder.read(c.golden)
	if errors.Is(err, fs.ErrNotExist) {
		out.got = "no " + c.golden
		out.hint = "if " + c.file + " looks right, copy it to " + c.golden + " in the script's folder"
		return out, errMissing
	} else if err != nil {
		return done, err
	}
	a, err := decode(c.file, got)
	if err != nil {
		return done, err
	}
	b, err := decode(c.golden, want)
	if err != nil {
		return done, err
	}
	if err := r.o.Same(a, b); err != nil {
		out.got = c.file + ", which differs: " + err.Error()
		return out, nil
	}
	out.met, out.got = true, "the same picture in "+c.file
	return out, nil
}

// errMissing makes a failure of an outcome whatever stands in front of the
// step: pictures that are not there are neither the same nor different.
var errMissing = errors.New("a picture is missing")
