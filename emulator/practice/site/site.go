package site

import (
	"crypto/rand"
	_ "embed"
	"html/template"
	"io"
	"net/http"
	"strings"
	"time"

	"codereader/emulator/practice"
	"codereader/firmware"
	"codereader/firmware/otp"
)

// Options are what a site is put together with.
type Options struct {
	Key    otp.Key         // that learners' readers make codes from
	Serial firmware.Serial // of their readers

	// Now tells the time of day that codes are checked at, which never goes
	// back. Nil is the system's.
	Now func() time.Time

	// Prefix is the path below which the site is, without a slash at its end.
	// Empty is /practice.
	Prefix string

	// TrainerToken is what the trainer's page wants. Empty: there is no such
	// page.
	TrainerToken string

	// ReaderPage is the address of a reader in the browser with the same key and
	// clock. Empty: there is none.
	ReaderPage string

	Random   io.Reader       // nil is crypto/rand
	Learners int             // at once; 0 is [practice.MaxLearners]
	Done     <-chan struct{} // closed when streams are to end; nil never is
}

// site answers requests.
type site struct {
	o       Options
	bank    *practice.Bank
	trainer *trainer
	mux     *http.ServeMux
	shapes  shapes
}

//go:embed pages.html
var pagesHTML string

//go:embed style.css
var styleCSS []byte

//go:embed trainer.js
var trainerJS []byte

var pages = template.Must(template.New("").Parse(pagesHTML))

// Handler returns the practice log-on as a handler of everything below its
// prefix. It takes requests of many goroutines at once.
func Handler(o Options) http.Handler {
	if o.Now == nil {
		o.Now = systemTime()
	}
	if o.Random == nil {
		o.Random = rand.Reader
	}
	if o.Prefix == "" {
		o.Prefix = "/practice"
	}
	s := &site{o: o, mux: http.NewServeMux()}
	s.bank = practice.New(practice.Options{Key: o.Key, Serial: o.Serial, Random: o.Random, Most: o.Learners})
	s.trainer = newTrainer(o.TrainerToken, o.Random)
	for path, h := range map[string]http.HandlerFunc{
		"GET /{$}":        s.home,
		"POST /begin":     s.begin,
		"POST /start":     s.start,
		"GET /a/{id}":     s.attempt,
		"POST /a/{id}":    s.act,
		"GET /style.css":  file("text/css; charset=utf-8", styleCSS),
		"GET /trainer.js": file("text/javascript; charset=utf-8", trainerJS),
	} {
		method, path, _ := strings.Cut(path, " ")
		s.mux.HandleFunc(method+" "+o.Prefix+path, h)
	}
	if o.TrainerToken != "" {
		s.mux.HandleFunc("GET "+o.Prefix+"/trainer", s.trainerPage)
		s.mux.HandleFunc("POST "+o.Prefix+"/trainer", s.trainerKey)
		s.mux.HandleFunc("GET "+o.Prefix+"/trainer/events", s.trainerEvents)
	}
	return http.HandlerFunc(s.serve)
}

// systemTime returns the system's time of day; setting its clock later does not
// move it.
func systemTime() func() time.Time {
	start := time.Now()
	return func() time.Time { return start.Add(time.Since(start)) }
}

// file answers with a file that the program has in it.
func file(kind string, text []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		_, _ = w.Write(text) // who has gone does not read it
	}
}
