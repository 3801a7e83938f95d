package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"text/tabwriter"
	"time"

	"codereader/assets"
	"codereader/voice"
	"codereader/voice/sound"
	"codereader/voice/sound/lint"

	"github.com/spf13/cobra"
)

func voicesCommand(o *options) *cobra.Command {
	c := &cobra.Command{
		Use:   "voices",
		Short: "List the words, check a voice, record one of your own",
		RunE: func(*cobra.Command, []string) error {
			return misuse("voices needs a command: list, check or record")
		},
		Args: noCommand,
	}
	c.AddCommand(
		&cobra.Command{
			Use:   "list",
			Short: "Show every word: its name, its text in both languages, its lengths",
			Long: `List shows every word: its name, its text in both languages, and how long it is
at its own speed. The clip of a word has its name and .wav, such as six.wav; a
digit may have a second one for the end of a group, such as six-final.wav.`,
			Args: noCommand,
			RunE: func(*cobra.Command, []string) error { return o.listVoices() },
		},
		&cobra.Command{
			Use:   "check [DIR]",
			Short: "Is the voice in DIR complete and clean? Without DIR: that of --voice, or the embedded one",
			Long: `Check says of every clip of a voice what is wrong with it and what to do, and
ends with status 1 if there is anything. A voice is a folder with a folder da, a
folder en or both; in each lie the clips of that language, named as
` + "`codereader voices list --help`" + ` tells. Clips of one language may lie in DIR itself:
--lang tells which. Any WAV of 8 to 96 kHz, mono or stereo, is converted.`,
			Args: atMostOneFolder,
			RunE: func(_ *cobra.Command, args []string) error {
				switch {
				case len(args) == 1 && o.voice != "":
					return misuse("DIR and --voice are both given to codereader voices check: one is enough")
				case len(args) == 1:
					return o.checkVoice(os.DirFS(args[0]), args[0])
				case o.voice != "":
					return o.checkVoice(os.DirFS(o.voice), o.voice)
				}
				return o.checkVoice(embeddedVoices(), "the embedded voice")
			},
		},
		&cobra.Command{
			Use:   "record DIR",
			Short: "Be taken through the words one by one, for a voice of your own in DIR",
			Long: `Record prints one word after the other and the file that it belongs in, waits
for the file, and checks it when it has come. Record with whatever you like;
Enter looks at once, s and Enter leave a word for later, b and Enter go back to
the one before, a name and Enter to that one, q and Enter stop. What is in DIR
already and good is not asked for again.`,
			Args: atMostOneFolder,
			RunE: func(c *cobra.Command, args []string) error {
				if len(args) == 0 {
					return misuse("record needs a folder: codereader voices record my-voice")
				}
				return o.recordVoice(c.Context(), args[0])
			},
		},
	)
	return c
}

// atMostOneFolder refuses arguments that are not one folder at most.
func atMostOneFolder(c *cobra.Command, args []string) error {
	if len(args) > 1 {
		return misuse("%s takes one folder, but got %q too", c.CommandPath(), args[1])
	}
	for _, dir := range args {
		switch info, err := os.Stat(dir); {
		case dir == "":
			return misuse("voices: the folder has no name; give the one with the clips in it")
		case err != nil && c.Name() == "record": // it is made
		case err != nil:
			return misuse("voices: %w", err)
		case !info.IsDir():
			return misuse("voices: %s is no folder; give the one with the clips in it", dir)
		}
	}
	return nil
}

// embeddedVoices returns the folder of the program's own clips.
func embeddedVoices() fs.FS {
	dir, err := fs.Sub(assets.Voices, "voices")
	if err != nil {
		panic(err) // cannot be: the name is a valid one
	}
	return dir
}

// listVoices prints the vocabulary.
func (o *options) listVoices() error {
	bank, err := o.loadVoice()
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(o.io.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "name\tDanish\tlength\tEnglish\tlength")
	for word := range voice.Word(voice.Words) {
		fmt.Fprint(w, word.ID())
		for l := range voice.Language(voice.Languages) {
			u := voice.Phrase(word)
			u.Language, u.Speed = l, voice.DefaultSpeed
			fmt.Fprintf(w, "\t%s\t%v", word.Text(l), bank.Duration(&u).Round(10*time.Millisecond))
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

// errUnclean ends the program after findings that have been printed.
var errUnclean = errors.New("the voice is not clean")

// checkVoice prints what is wrong with a voice.
func (o *options) checkVoice(dir fs.FS, name string) error {
	if info, err := fs.Stat(dir, "."); err != nil || !info.IsDir() { // --voice
		return misuse("voices: %s is no folder; give the one with the clips in it", name)
	}
	found := lint.Check(dir, o.language.or(voice.Danish))
	for _, f := range found {
		fmt.Fprintln(o.io.out, f)
	}
	if len(found) > 0 {
		fmt.Fprintf(o.io.out, "%s: %s\n", name, count(len(found), "finding"))
		return silentError{errUnclean}
	}
	_, err := fmt.Fprintf(o.io.out, "%s: complete and clean\n", name)
	return err
}

// count names so many things.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// isFlat says whether a folder has clips directly in it.
func isFlat(dir fs.FS) bool {
	clips, err := fs.Glob(dir, "*.wav")
	return err == nil && len(clips) > 0 && sound.Layout(dir)
}

// spelled names the form of a word that a clip is of.
func spelled(c lint.Wanted) string {
	if c.Final {
		return ", as the last of a group, with a falling voice (s does without it)"
	}
	return ""
}
