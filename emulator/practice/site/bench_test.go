package site

import (
	"fmt"
	"html"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
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
// answer took.
type student struct {
	client http.Client
	base   string
	waits  []time.Duration
	page   string
	at     string
}

func (s *student) send(path string, values url.Values) error {
	start := time.Now()
	answer, err := s.client.PostForm(s.base+path, values)
	if err != nil {
		return err
	}
	text, err := io.ReadAll(answer.Body)
	answer.Body.Close()
	s.waits = append(s.waits, time.Since(start))
	s.page, s.at = string(text), answer.Request.URL.Path
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: status %d", path, answer.StatusCode)
	}
	return err
}

func (s *student) find(pattern string) string {
	m := regexp.MustCompile(pattern).FindStringSubmatch(s.page)
	if m == nil {
		return ""
	}
	return html.UnescapeString(m[1])
}

func (s *student) logOn(code string) error {
	if err := s.send("/practice/begin", nil); err != nil {
		return err
	}
	token, user, password := s.find(`name="token" value="([0-9a-f]+)"`), s.find(`mono">([a-z]+-[0-9]{6})<`), s.find(`mono">([a-z]+-[0-9]{4})<`)
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
// their own, with a trainer looking on. It tells how long an answer takes,
// redirect included, and how much memory each learner takes.
func BenchmarkClassLogsOn(b *testing.B) {
	for b.Loop() {
		r := newRig(b, nil)
		server := httptest.NewServer(r.handler)
		students := make([]*student, learners)
		for i := range students {
			jar, err := cookiejar.New(nil)
			if err != nil {
				b.Fatal(err)
			}
			students[i] = &student{base: server.URL, client: http.Client{Jar: jar, Transport: &http.Transport{}}}
		}
		var all sync.WaitGroup
		for _, s := range students {
			all.Add(1)
			go func() {
				defer all.Done()
				if err := s.logOn(r.code()); err != nil {
					b.Error(err)
				}
			}()
		}
		all.Wait()
		var waits []time.Duration
		for _, s := range students {
			waits = append(waits, s.waits...)
			s.client.CloseIdleConnections()
		}
		server.Close()
		slices.Sort(waits)
		b.ReportMetric(float64(waits[len(waits)/2])/1e6, "ms-p50")
		b.ReportMetric(float64(waits[len(waits)*99/100])/1e6, "ms-p99")
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
