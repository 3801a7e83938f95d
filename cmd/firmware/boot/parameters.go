package boot

import "strings"

// prefix begins the parameters that are for the firmware.
const prefix = "codereader."

// Parameter is one setting of the kernel's command line.
type Parameter struct {
	Name  string // without "codereader."
	Value string // "" if it has none
}

// Parameters are the firmware's settings in the order of the kernel's command
// line.
type Parameters []Parameter

// ParseParameters takes the firmware's settings out of a kernel's command
// line. Double quotes hold a value with spaces together, as they do for the
// kernel, and what stands behind "--" is no parameter. Whatever is not the
// firmware's is passed over, so that no command line is wrong.
func ParseParameters(line string) Parameters {
	var found Parameters
	for _, word := range words(line) {
		if word == "--" {
			break
		}
		if setting, ok := strings.CutPrefix(word, prefix); ok {
			name, value, _ := strings.Cut(setting, "=")
			found = append(found, Parameter{Name: name, Value: value})
		}
	}
	return found
}

// Value returns the value of a parameter, and whether it is there. Of several
// the last counts: a boot loader puts its own in front.
func (p Parameters) Value(name string) (string, bool) {
	for i := len(p) - 1; i >= 0; i-- {
		if p[i].Name == name {
			return p[i].Value, true
		}
	}
	return "", false
}

// words divides a line at spaces that are not within double quotes, and takes
// the quotes out.
func words(line string) []string {
	var (
		all    []string
		word   strings.Builder
		quoted bool
		begun  bool
	)
	end := func() {
		if begun {
			all = append(all, word.String())
			word.Reset()
			begun = false
		}
	}
	for i := range len(line) {
		switch c := line[i]; {
		case c == '"':
			quoted, begun = !quoted, true
		case !quoted && (c == ' ' || c == '\t' || c == '\n'):
			end()
		default:
			word.WriteByte(c)
			begun = true
		}
	}
	end()
	return all
}
