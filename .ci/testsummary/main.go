package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"
)

func main() {
	args := os.Args[1:]
	limit := 20 * time.Minute
	if len(args) >= 2 && args[0] == "-limit" {
		var err error
		if limit, err = time.ParseDuration(args[1]); err != nil || limit <= 0 {
			fmt.Fprintf(os.Stderr, "testsummary: -limit %s should be a duration such as 20m\n", args[1])
			os.Exit(2)
		}
		args = args[2:]
	}
	if !run(os.Stdout, limit, args) {
		os.Exit(1)
	}
}

// grace is how long what the tests have started may hold their output open
// once go test has ended.
const grace = 10 * time.Second

// run runs go test with the arguments, for so long at most, and says whether
// all went well.
func run(out io.Writer, limit time.Duration, args []string) bool {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, "go", append([]string{"test", "-json"}, args...)...)
	cmd.WaitDelay = grace
	r, w := io.Pipe()
	cmd.Stdout, cmd.Stderr = w, w
	ended := make(chan error, 1)
	go func() {
		err := cmd.Run()
		_ = w.Close()
		ended <- err
	}()
	t := newTally(out)
	t.read(r)
	err := <-ended
	t.close()
	switch {
	case ctx.Err() != nil:
		t.fail(fmt.Sprintf("go test: stopped after %v", limit))
	case err != nil && t.failed == 0:
		// Said on standard error, which has been printed.
		t.fail("go test: " + err.Error())
	}
	t.summary()
	return t.failed == 0
}

// read takes go test's output as it comes, up to its end. What is no event is
// printed as it is.
func (t *tally) read(r io.Reader) {
	lines := bufio.NewReader(r)
	for {
		line, err := lines.ReadBytes('\n')
		if e, ok := parse(line); ok {
			t.add(e)
		} else if len(line) > 0 {
			t.print([]string{string(line)})
		}
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.print([]string{fmt.Sprintf("testsummary: reading go test's output: %v\n", err)})
			return
		}
	}
}
