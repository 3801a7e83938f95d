package conform_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"codereader/emulator"
	"codereader/emulator/bundle"
	"codereader/emulator/conform"
	"codereader/emulator/conform/conformtest"
	"codereader/emulator/emulatortest"
	"codereader/firmware"
)

// broken is the report of a firmware that differs.
func broken(t *testing.T) conform.Report {
	t.Helper()
	o := options()
	o.Firmware = conformtest.Mistakes[0].New
	report := conform.Run(o)
	if report.Count(conform.Differs) == 0 {
		t.Fatal("nothing differs")
	}
	for i := range report.Results {
		if d := report.Results[i].Diff; d != nil { // a firmware may show anything
			d.Got += "\x00\x1b<&>\"\uffff\xff"
			break
		}
	}
	return report
}

// The fields of the JSON, and what is in them, by name: renaming one fails here.
func TestJSONHasItsFields(t *testing.T) {
	report := broken(t)
	var out bytes.Buffer
	if err := conform.WriteJSON(&out, &report); err != nil {
		t.Fatal(err)
	}
	var top map[string]any
	if err := json.Unmarshal(out.Bytes(), &top); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]float64{
		"checks": float64(len(conform.All())), "hold": float64(report.Count(conform.Holds)),
		"differ": float64(report.Count(conform.Differs)), "not_reachable": float64(report.Count(conform.NotReachable)),
	} {
		if top[name] != want {
			t.Errorf("%s is %v, want %v", name, top[name], want)
		}
	}
	if top["firmware"] != report.Firmware || len(top) != 6 {
		t.Errorf("firmware %v, %d fields", top["firmware"], len(top))
	}
	results := top["results"].([]any)
	for i, r := range report.Results {
		c := results[i].(map[string]any)
		if c["number"] != r.Check.Number || c["section"] != r.Check.Section || c["sentence"] != r.Check.Sentence ||
			c["title"] != r.Check.Title || c["verdict"] != string(r.Verdict) {
			t.Errorf("%s: %v", r.Check.Number, c)
		}
		d, differs := c["differs"].(map[string]any)
		if differs != (r.Verdict == conform.Differs) || (c["reason"] != nil) != (r.Verdict == conform.NotReachable) {
			t.Errorf("%s: %v", r.Check.Number, c)
		}
		if differs && (d["t"] != float64(r.Diff.At) || d["what"] != r.Diff.What || d["expected"] != r.Diff.Want || d["got"] == "") {
			t.Errorf("%s: %v", r.Check.Number, d)
		}
	}
}

// What JUnit's consumers read: names, classes, counts that add up, one of
// failure and skipped, and nothing that XML cannot have.
func TestJUnitIsWhatItsConsumersTake(t *testing.T) {
	report := broken(t)
	var out bytes.Buffer
	if err := conform.WriteJUnit(&out, &report); err != nil {
		t.Fatal(err)
	}
	type counts struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Errors   int `xml:"errors,attr"`
		Skipped  int `xml:"skipped,attr"`
	}
	var got struct {
		XMLName xml.Name `xml:"testsuites"`
		counts
		Suites []struct {
			counts
			Name  string `xml:"name,attr"`
			Cases []struct {
				Class    string   `xml:"classname,attr"`
				Name     string   `xml:"name,attr"`
				Time     *float64 `xml:"time,attr"`
				Failures []struct {
					Message string `xml:"message,attr"`
					Type    string `xml:"type,attr"`
					Text    string `xml:",chardata"`
				} `xml:"failure"`
				Skipped []struct {
					Message string `xml:"message,attr"`
				} `xml:"skipped"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	var sum counts
	seen := map[string]bool{}
	for _, s := range got.Suites {
		c := counts{Tests: len(s.Cases)}
		for _, one := range s.Cases {
			key := one.Class + "/" + one.Name
			if one.Class == "" || one.Name == "" || one.Time == nil || seen[key] || len(one.Failures)+len(one.Skipped) > 1 {
				t.Errorf("case %+v", one)
			}
			seen[key] = true
			for _, f := range one.Failures {
				c.Failures++
				if f.Message == "" || f.Type == "" || !strings.Contains(f.Text, "device.md says: ") {
					t.Errorf("failure %+v", f)
				}
			}
			for _, skip := range one.Skipped {
				c.Skipped++
				if skip.Message == "" {
					t.Errorf("%s is skipped for no reason", one.Name)
				}
			}
		}
		if s.Name == "" || s.counts != c {
			t.Errorf("suite %q says %+v, and has %+v", s.Name, s.counts, c)
		}
		sum.Tests, sum.Failures, sum.Skipped = sum.Tests+c.Tests, sum.Failures+c.Failures, sum.Skipped+c.Skipped
	}
	want := counts{Tests: len(report.Results), Failures: report.Count(conform.Differs), Skipped: report.Count(conform.NotReachable)}
	if got.counts != sum || sum != want || len(got.Suites) != 9 {
		t.Errorf("%d suites say %+v and have %+v, want %+v", len(got.Suites), got.counts, sum, want)
	}
}

func TestTextSaysWhatDiffersAndHowMuch(t *testing.T) {
	report := broken(t)
	for i := range report.Results {
		if report.Results[i].Evidence != nil {
			report.Results[i].Bundle = "some.bundle"
		}
	}
	var out bytes.Buffer
	if err := conform.WriteText(&out, &report); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"8.2    differs        Left alone",
		"device.md says: 8 | red alone, reader on; or 20 s without activity | turns off",
		"time until it turns off: expected 20s, got 19s", "inputs lead there: codereader replay --key 'otpauth://", "' some.bundle\n",
		fmt.Sprintf("\n%d checks: %d hold, %d differ, 9 not reachable\n", len(conform.All()), report.Count(conform.Holds), report.Count(conform.Differs)),
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("it does not say %q\n%s", want, out.String())
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestAReportThatCannotBeWrittenIsAnError(t *testing.T) {
	report := broken(t)
	for name, write := range map[string]func(io.Writer, *conform.Report) error{
		"text": conform.WriteText, "json": conform.WriteJSON, "junit": conform.WriteJUnit,
	} {
		if write(full{}, &report) == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// Evidence leads to what the check found.
func TestTheInputsOfAFailureLeadThereAndAreFewer(t *testing.T) {
	fewer := 0
	for _, m := range conformtest.Mistakes {
		o := options()
		o.Firmware = m.New
		for _, r := range conform.Run(o).Results {
			if r.Verdict != conform.Differs {
				continue
			}
			e := r.Evidence
			if e == nil || len(e.Inputs) > e.All || e.Until < r.Diff.At {
				t.Fatalf("%s: %s has evidence %+v", m.Name, r.Check.Number, e)
			}
			if len(e.Inputs) < e.All {
				fewer++
			}
			if slices.Equal(events(e, m.New), events(e, nil)) {
				t.Errorf("%s: what is left of %s is no mistake", m.Name, r.Check.Number)
			}
		}
	}
	if fewer < 30 {
		t.Errorf("of %d failures alone it was shrunk", fewer)
	}
}

// events returns what comes of evidence on a firmware, nil being the one inside.
func events(e *conform.Evidence, put func(firmware.Board, firmware.Config) emulator.Firmware) []emulator.Event {
	var r emulatortest.Recorder
	c := e.Config
	c.Firmware = put
	bundle.Run(c, e.Inputs, e.Until, &r)
	return r.Events
}

func BenchmarkAllChecks(b *testing.B) {
	for b.Loop() {
		conform.Run(options())
	}
	b.ReportMetric(float64(len(conform.All())), "checks/op")
}

func BenchmarkCompareRound(b *testing.B) {
	for i := 0; b.Loop(); i++ {
		if d, err := conform.Compare(options(), uint64(i), 1); d != nil || err != nil {
			b.Fatal(d, err)
		}
	}
}
