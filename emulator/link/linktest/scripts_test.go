package linktest

import (
	"os"
	"slices"
	"testing"
)

func TestRandomScenariosAreTheSameEachTime(t *testing.T) {
	few, err := WriteScripts(t.TempDir(), 3)
	if err != nil {
		t.Fatal(err)
	}
	many, err := WriteScripts(t.TempDir(), 20)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for i, name := range many {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if slices.Contains(texts, string(text)) {
			t.Errorf("%s is as an earlier one", name)
		}
		texts = append(texts, string(text))
		if i >= len(few) {
			continue
		}
		if first, _ := os.ReadFile(few[i]); string(first) != string(text) {
			t.Errorf("%s is another among fewer", name)
		}
	}
}

func TestScenariosThatCannotBeWrittenAreAnError(t *testing.T) {
	file := t.TempDir() + "/file"
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := WriteScripts(file, 1); err == nil {
		t.Error("written into a file")
	}
}
