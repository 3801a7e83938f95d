package site

import (
	"bufio"
	"context"
	"fmt"
	"html"
	"io"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"codereader/emulator/practice"
)

// learners is how many log on at once in the benchmark.
const learners = 500

// student logs on over a real connection, and takes note of how long each
// answer took. It takes less of the processors that it shares with the site
// than an [http.Client] would, as a browser elsewhere takes nothing of them.
type student struct {
	conn    net.Conn
	in      *bufio.Reader
	cookies string
	waits   []time.Duration
	page    string
	at      string
}

// ask sends a request, as browsers send it, and takes the answer.
func (s *student) ask(method, path, body string) (*http.Response, error) {
	host := s.conn.RemoteAddr().String()
	_, err := fmt.Fprintf(s.conn, "%s %s HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nSec-Fetch-Site: same-origin\r\n"+
		"Accept-Language: da,en;q=0.8\r\nCookie: a=b%s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s",
		method, path, host, host, s.cookies, len(body), body)
	if err != nil {
		return nil, err
	}
	answer, err := http.ReadResponse(s.in, nil)
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(answer.Body)
	answer.Body.Close()
	s.page, s.at = string(text), path
	for _, c := range answer.Cookies() {
		s.cookies += "; " + c.Name + "=" + c.Value
	}
	return answer, err
}

// send sends a form, and goes where the answer leads.
func (s *student) send(path string, values url.Values) error {
	start := time.Now()
	answer, err := s.ask("POST", path, values.Encode())
	if err == nil && answer.StatusCode == http.StatusSeeOther {
		answer, err = s.ask("GET", answer.Header.Get("Location"), "")
	}
	s.waits = append(s.waits, time.Since(start))
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: status %d", path, answer.StatusCode)
	}
	return err
}

func (s *student) find(pattern *regexp.Regexp) string {
	m := pattern.FindStringSubmatch(s.page)
	if m == nil {
		return ""
	}
	return html.UnescapeString(m[1])
}

var (
	tokenOf    = regexp.MustCompile(`name="token" value="([0-9a-f]+)"`)
	userOf     = regexp.MustCompile(`mono">([a-z]+-[0-9]{6})<`)
	passwordOf = regexp.MustCompile(`mono">([a-z]+-[0-9]{4})<`)
)

func (s *student) logOn(code string) error {
	if err := s.send("/practice/begin", nil); err != nil {
		return err
	}
	token, user, password := s.find(tokenOf), s.find(userOf), s.find(passwordOf)
	if err := s.send("/practice/start", url.Values{"token": {token}, "task": {"log-on"}}); err != nil {
		return err
	}
	for _, act := range [][2]string{{"user", user}, {"change", ""}, {"method", "reader"}, {"approve", ""}, {"code", code}, {"password", password}} {
		if err := s.send(s.at, url.Values{"token": {token}, "act": {act[0]}, "text": {act[1]}}); err != nil {
			return err
		}
	}
	if !strings.Contains(s.page, "<h1>Du er logget på</h1>") {
		return fmt.Errorf("not logged on:\n%s", s.page)
	}
	return nil
}

// BenchmarkClassLogsOn has 500 learners log on at once, over connections of
// their own, none of whom ever pauses to think, with a trainer looking on. It
// tells how long an answer takes, redirect included; how much time of a
// processor a log-on takes, that of both ends, which a loaded machine does not
// change much; and how much memory a learner takes, that of both ends, who
// stays connected.
func BenchmarkClassLogsOn(b *testing.B) {
	var (
		waits    []time.Duration
		busy     time.Duration
		times    int
		memory   uint64
		students [learners]*student
	)
	for b.Loop() {
		times++
		r := newRig(b, nil)
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			b.Fatal(err)
		}
		server := &http.Server{Handler: r.handler}
		go func() { _ = server.Serve(l) }() // until it is closed
		address := l.Addr().String()
		leave := lookOn(b, "http://"+address)
		idle := inUse()
		for i := range students {
			conn, err := net.Dial("tcp", address)
			if err != nil {
				b.Fatal(err)
			}
			students[i] = &student{conn: conn, in: bufio.NewReader(conn)}
		}
		before := cpuTime()
		var all sync.WaitGroup
		for _, s := range students {
			all.Go(func() {
				if err := s.logOn(r.code()); err != nil {
					b.Error(err)
				}
			})
		}
		all.Wait()
		busy += cpuTime() - before
		memory += inUse() - min(idle, inUse())
		for _, s := range students {
			waits = append(waits, s.waits...)
			s.conn.Close()
		}
		leave()
		server.Close()
	}
	b.ReportMetric(busy.Seconds()*1e3/float64(learners*times), "cpu-ms/log-on")
	b.ReportMetric(float64(memory)/float64(learners*times), "B/learner")
	slices.Sort(waits)
	for name, at := range map[string]int{"ms-p50": 50, "ms-p95": 95, "ms-p99": 99, "ms-max": 100} {
		b.ReportMetric(float64(waits[min(len(waits)*at/100, len(waits)-1)])/1e6, name)
	}
}

// lookOn has a trainer follow the class, until it is called off.
func lookOn(b *testing.B, base string) (leave func()) {
	ctx, cancel := context.WithCancel(context.Background())
	r, err := http.NewRequestWithContext(ctx, "GET", base+"/practice/trainer/events", nil)
	if err != nil {
		b.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer the trainer's")
	answer, err := http.DefaultClient.Do(r)
	if err != nil || answer.StatusCode != http.StatusOK {
		b.Fatal(answer, err)
	}
	gone := make(chan struct{})
	go func() {
		defer close(gone)
		_, _ = io.Copy(io.Discard, answer.Body) // until the trainer leaves
		answer.Body.Close()
	}()
	return func() { cancel(); <-gone }
}

// inUse returns how much memory is in use, in bytes: heap and stacks.
func inUse() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc + m.StackInuse
}

// BenchmarkLogOn has one learner after the other log on, without a network
// between: what the site itself takes for it, and a few hundredths for who asks.
func BenchmarkLogOn(b *testing.B) {
	r := newRig(b, func(o *Options) { o.Learners = 1 << 30 })
	b.ReportAllocs()
	for b.Loop() {
		r.pass(time.Second) // as many are let in
		c := r.newClient()
		c.toCode(c.user)
		c.act("code", r.code())
		c.act("password", c.pass)
		if !c.loggedOn() {
			b.Fatal(c.page)
		}
	}
}

// BenchmarkLearnerMemory tells how much memory a learner takes who has begun as
// many attempts as are kept.
func BenchmarkLearnerMemory(b *testing.B) {
	var before, after runtime.MemStats
	for b.Loop() {
		r := newRig(b, nil)
		runtime.GC()
		runtime.ReadMemStats(&before)
		for range learners {
			c := r.newClient()
			for range practice.MaxAttempts {
				c.start("log-on")
			}
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/learners, "B/learner")
		runtime.KeepAlive(r)
	}
}
