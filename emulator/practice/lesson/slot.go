package lesson

import "strconv"

// slot is a place for a text in a lesson.
type slot struct {
	name string // "title", "2-do", "2-text-1", "end-1"
	text Text
}

// slots returns a lesson's texts, in order, with the names of their places.
func (lesson *Lesson) slots() []slot {
	all := []slot{{"title", lesson.Title}}
	add := func(name string, t Text) {
		if t != (Text{}) {
			all = append(all, slot{name, t})
		}
	}
	for i, s := range lesson.Steps {
		step := strconv.Itoa(i+1) + "-"
		for j, t := range s.Before {
			add(step+"text-"+strconv.Itoa(j+1), t)
		}
		add(step+"do", s.Do)
		add(step+"hint", s.Hint)
		add(step+"right", s.Right)
	}
	for i, t := range lesson.End {
		add("end-"+strconv.Itoa(i+1), t)
	}
	return all
}
