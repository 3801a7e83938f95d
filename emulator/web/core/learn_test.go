package core_test

import (
	"strings"
	"testing"
	"time"

	"codereader/emulator"
	"codereader/emulator/practice/lesson"
	"codereader/keypad"
	"codereader/voice"
)

const ownLesson = `-- da --
title Min egen
do on: Tryk på rød.
-- en --
title My own
do on: Press red.
`

func TestALessonOfOnesOwnIsRun(t *testing.T) {
	r := newRig(t)
	title, err := r.LearnFile("own.txtar", []byte(ownLesson), voice.English)
	if err != nil || title != "My own" {
		t.Fatalf("%q, %v", title, err)
	}
	if n := len(r.told); n == 0 || r.told[n-1].Text != "Press red." {
		t.Errorf("told: %+v", r.told)
	}
	told := len(r.told)
	_, err = r.LearnFile("own.txtar", []byte(strings.Replace(ownLesson, "do on: Press", "do fly: Press", 1)), voice.English)
	if err == nil || err.Error() != `lesson: own.txtar:6: there is no do "fly"; it is on, off, idle, or red and a digit` {
		t.Errorf("a wrong lesson: %v", err)
	}
	if len(r.told) != told {
		t.Error("a wrong lesson tells something")
	}
	r.do(func(h *emulator.Hand) { h.Tap(keypad.Red) })
	r.pass(time.Second)
	if last := r.told[len(r.told)-1]; last.Kind != lesson.Over {
		t.Errorf("the lesson that went on is not over: %+v", last)
	}
}
