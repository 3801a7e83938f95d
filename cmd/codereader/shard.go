package main

import (
	"errors"
	"fmt"
)

// shard is one of several equal parts of a list. The zero shard is all of it.
type shard struct{ part, of int } // part 1 to of

func parseShard(s string) (shard, error) {
	var r shard
	var rest string
	n, _ := fmt.Sscanf(s+" .", "%d/%d %s", &r.part, &r.of, &rest)
	if n != 3 || rest != "." || r.part < 1 || r.part > r.of {
		return shard{}, errors.New("a shard is a part of a number of parts, such as 1/4 to 4/4")
	}
	return r, nil
}

// pick returns the elements of the part: every one that is so many after
// another, so that the parts differ by one at most.
func pick[T any](s shard, all []T) []T {
	if s.of == 0 {
		return all
	}
	var part []T
	for i := s.part - 1; i < len(all); i += s.of {
		part = append(part, all[i])
	}
	return part
}
