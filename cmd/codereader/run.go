package main

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"runtime"
	"strings"

	"codereader/emulator"
	"codereader/emulator/panel"
	"codereader/emulator/panel/paneltest"
	"codereader/emulator/scenario"
	"codereader/emulator/settings"
	"codereader/firmware"
	"codereader/voice/sound"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func runCommand(o *options) *cobra.Command {
	var how runFlags
	c := &cobra.Command{
		Use:   "run [flags] SCRIPT...",
		Short: "Run scenarios in virtual time",
		Long: `Run presses the reader's keys as the scripts say, in virtual time, and holds
what it shows and says against what they expect. The exit status is 0 if all
expectations hold, 1 if one does not, 2 if a script cannot be run.

A scenario that fails leaves a bundle for codereader replay, shrunk to the
fewest keys.

With several scripts each file of a recording has the script's name in its own:
--trace out.jsonl becomes out-NAME.jsonl.

The steps are:

` + scenarioHelp(),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse("run needs a script: codereader run testdata/scenarios/code.txt")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			return o.runScenarios(c.Context(), c.Flags(), args, how)
		},
	}
	c.Flags().BoolVarP(&how.verbose, "verbose", "v", false, "print every step with its device time")
	c.Flags().Var(value(&how.shard, "I/N", "", parseShard), "shard", "run only part I of N of the scripts, the same part each time")
	c.Flags().StringVar(&how.failures, "failures", "", "leave a bundle of each failure in `DIR`, with the fewest keys that lead to it (default: codereader-failures in the system's folder for temporary files)")
	return c
}

// runFlags are the flags of run alone.
type runFlags struct {
	verbose  bool
	shard    shard
	failures string
}

func scenarioHelp() string {
	var b strings.Builder
	_ = scenario.WriteHelp(&b) // a Builder takes everything
	return b.String()
}

// runScenarios runs scripts, several at once, and reports them in their order.
func (o *options) runScenarios(ctx context.Context, flags *pflag.FlagSet, names []string, how runFlags) error {
	r, err := o.newScenarioRun(flags, how)
	if err != nil {
		return err
	}
	scripts, err := loadScripts(names)
	if err != nil {
		return misuseError{err}
	}
	r.named = len(scripts) > 1
	scripts = pick(how.shard, scripts)

	results := make([]chan result, len(scripts))
	for i := range results {
		results[i] = make(chan result, 1)
	}
	workers := min(runtime.GOMAXPROCS(0), len(scripts))
	if r.keeper != nil || !o.perWorker() {
		workers = 1 // each script starts with what the one before has left
	}
	next := make(chan int, len(scripts))
	for i := range scripts {
		next <- i
	}
	close(next)
	first, err := o.openFirmware(o.warn)
	if err != nil {
		return err
	}
	for i := range workers {
		w := &worker{scenarioRun: r}
		if i == 0 {
			w.wired = first
		}
		go func() {
			defer func() { _ = w.wired.close() }()
			for i := range next {
				results[i] <- w.run(ctx, scripts[i])
			}
		}()
	}
	var failed error
	for _, done := range results {
		came := <-done
		fmt.Fprint(o.io.out, came.text)
		failed = worse(failed, came.err)
	}
	if r.keeper != nil {
		failed = worse(failed, r.keeper.Close())
	}
	return failed
}

// loadScripts reads all scripts, or says everything that is wrong with them.
func loadScripts(names []string) ([]*scenario.Script, error) {
	var scripts []*scenario.Script
	var wrong error
	for _, name := range names {
		s, err := scenario.Load(name)
		wrong = errors.Join(wrong, err)
		scripts = append(scripts, s)
	}
	return scripts, wrong
}

// worse returns the error that decides on the exit status: misuse before
// failure.
func worse(a, b error) error {
	if a == nil || errors.As(b, new(misuseError)) && !errors.As(a, new(misuseError)) {
		return b
	}
	return a
}

// scenarioRun is what all scripts of one call have in common.
type scenarioRun struct {
	o      *options
	bank   *sound.Bank
	config emulator.Config
	flags  scenario.Setup
	keeper *settings.Keeper
	how    runFlags
	named  bool // each script has recordings of its own
}

func (o *options) newScenarioRun(flags *pflag.FlagSet, how runFlags) (*scenarioRun, error) {
	r := &scenarioRun{o: o, how: how}
	var err error
	if r.bank, err = o.loadVoice(); err != nil {
		return nil, err
	}
	if r.config.Key, err = o.loadKey(); err != nil {
		return nil, err
	}
	if r.flags, err = setupOf(flags, r.config.Key); err != nil {
		return nil, misuseError{err}
	}
	kept := firmware.DefaultSettings
	if o.state != "" {
		r.keeper, kept = o.keepSettings(o.warn)
	}
	r.config.Serial = o.serial
	r.config.Settings = kept
	r.config.Clock = o.clock(scenario.DefaultStart())
	r.config.Voice = emulator.Clips{Bank: r.bank}
	return r, nil
}

// result is what came of a script.
type result struct {
	text string
	err  error
}

// worker runs scripts one after the other, with a firmware of its own.
type worker struct {
	*scenarioRun
	wired *wired // nil: the one inside, or none yet
}

// firmware returns the configuration with a firmware that answers.
func (r *worker) firmware() (c emulator.Config, err error) {
	if r.wired == nil || r.wired.failure() != nil {
		err = errors.Join(r.wired.close())
		if err == nil {
			r.wired, err = r.o.openFirmware(r.o.warn)
		}
	}
	c = r.config
	r.wired.put(&c)
	return c, err
}

// run runs one script and its recordings.
func (r *worker) run(ctx context.Context, s *scenario.Script) result {
	var log strings.Builder
	name := ""
	if r.named {
		name = baseName(s)
	}
	standard, err := r.firmware()
	if err != nil {
		return result{err: err}
	}
	config := s.Config(standard, r.flags)
	records, err := r.o.open(r.bank, config, name)
	if err != nil {
		return result{err: err}
	}
	var inputs inputRecorder
	sinks := append(records.sinks, &inputs)
	if r.keeper != nil {
		sinks = append(sinks, r.keeper)
	}
	options := scenario.Options{
		Config: standard, Flags: r.flags, Sinks: sinks,
		Picture: func(s emulator.State) image.Image { return panel.Render(r.o.view(s, r.bank)) },
		Same:    paneltest.Compare,
	}
	records.tellSteps(s, &options)
	if r.how.verbose {
		options.Log = io.Writer(&log)
	}
	end, err := s.Run(ctx, options)
	if lost := r.wired.failure(); lost != nil {
		err = fmt.Errorf("%s: %w", s.Name(), lost)
	}
	fmt.Fprintln(&log, end.Line(err))
	if errors.As(err, new(*scenario.Failure)) {
		fmt.Fprintln(&log, r.leave(s, config, inputs, end.State))
	}
	if err != nil {
		if scenario.ExitStatus(err) == scenario.ExitMisuse {
			err = misuseError{err}
		}
		err = silentError{err}
	}
	recorded := errors.Join(records.close(), records.picture(r.o.view(end.State, r.bank)))
	return result{log.String(), errors.Join(err, recorded)}
}
