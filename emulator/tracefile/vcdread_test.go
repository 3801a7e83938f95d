package tracefile_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// dump is a value change dump as it was read.
type dump struct {
	scale time.Duration
	names map[string]string // by the variable's id: scope.name
	bits  map[string]int    // by name; 0 is a text
	steps []step            // in order
}

// step is what holds from a time on.
type step struct {
	at     time.Duration
	values map[string]string // by name: texts without escapes, numbers in decimal
}

var (
	declared = regexp.MustCompile(`^\$var (wire|string) (\d+) ([!-~]+) ([a-z][a-z0-9_]*)( \[(\d+):0\])? \$end$`)
	changed  = regexp.MustCompile(`^(?:([01x])|b([01]+|x+) |s([!-~]*) )([!-~]+)$`)
)

// readVCD reads a dump by the letter of the format, as far as it is used: no
// variable twice, none undeclared, times that only rise.
func readVCD(t testing.TB, text string) dump {
	t.Helper()
	d := dump{names: map[string]string{}, bits: map[string]int{}}
	head, body, ok := strings.Cut(text, "$enddefinitions $end\n")
	if !ok {
		t.Fatal("the declarations do not end")
	}
	d.declare(t, head)
	now := map[string]string{}
	for i, line := range strings.Split(strings.TrimSuffix(body, "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
			ns, err := strconv.ParseInt(line[1:], 10, 64)
			at := time.Duration(ns) * d.scale
			if n := len(d.steps); err != nil || n > 0 && at <= d.steps[n-1].at {
				t.Fatalf("line %d: time %q, %v", i, line, err)
			}
			d.steps = append(d.steps, step{at, map[string]string{}})
		case line == "$dumpvars" || line == "$end":
		case strings.HasPrefix(line, "$comment ") && strings.HasSuffix(line, " $end"):
		default:
			m := changed.FindStringSubmatch(line)
			if m == nil || d.names[m[4]] == "" {
				t.Fatalf("line %d: %q", i, line)
			}
			name := d.names[m[4]]
			now[name] = d.value(t, name, m)
		}
		if n := len(d.steps); n > 0 {
			for name, value := range now {
				d.steps[n-1].values[name] = value
			}
		}
	}
	if len(now) != len(d.names) {
		t.Fatalf("%d of %d variables ever had a value", len(now), len(d.names))
	}
	return d
}

func (d *dump) declare(t testing.TB, head string) {
	t.Helper()
	var scope []string
	flat := strings.Join(strings.Fields(head), " ")
	m := regexp.MustCompile(`\$timescale (\d+) ?ns \$end`).FindStringSubmatch(flat)
	if m == nil || m[1] != "1" {
		t.Fatalf("timescale: %v", m)
	}
	d.scale = time.Nanosecond
	for _, line := range strings.Split(head, "\n") {
		switch f := strings.Fields(line); {
		case strings.HasPrefix(line, "$scope"):
			scope = append(scope, f[2])
		case strings.HasPrefix(line, "$upscope"):
			scope = scope[:len(scope)-1]
		case strings.HasPrefix(line, "$var"):
			v := declared.FindStringSubmatch(line)
			if v == nil {
				t.Fatalf("%q", line)
			}
			bits, _ := strconv.Atoi(v[2])
			if v[1] == "string" {
				bits = 0
			}
			name := strings.Join(append(scope, v[4]), ".")
			if d.names[v[3]] != "" {
				t.Fatalf("%q is %s already", line, d.names[v[3]])
			}
			d.names[v[3]], d.bits[name] = name, bits
		}
	}
	if len(scope) > 0 || len(d.names) == 0 {
		t.Fatalf("scopes %v left open, %d variables", scope, len(d.names))
	}
}

var octal = regexp.MustCompile(`\\[0-3][0-7][0-7]`)

// value checks that a change has the form of its variable.
func (d *dump) value(t testing.TB, name string, m []string) string {
	t.Helper()
	bit, number, text, bits := m[1], m[2], m[3], d.bits[name]
	switch {
	case bits == 0 && bit == "" && number == "":
		return octal.ReplaceAllStringFunc(text, func(s string) string {
			c, _ := strconv.ParseUint(s[1:], 8, 8)
			return string([]byte{byte(c)})
		})
	case bits == 1 && bit != "":
		return bit
	case bits > 1 && strings.Trim(number, "x") == "" && number != "":
		return "x"
	case bits > 1 && len(strings.TrimLeft(number, "0")) <= bits && number != "":
		n, _ := strconv.ParseUint(number, 2, 64)
		return fmt.Sprint(n)
	}
	t.Fatalf("%s has %d bits and the value %q", name, bits, m[0])
	return ""
}

// at returns the values at a time.
func (d *dump) at(at time.Duration) map[string]string {
	var values map[string]string
	for _, s := range d.steps {
		if s.at > at {
			break
		}
		values = s.values
	}
	return values
}
