package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// phone is one sound of what flite spoke, and where it stands, in seconds.
type phone struct {
	name string
	span
}

// edit multiplies every phone of a name by a gain.
type edit struct {
	phone string
	gain  float64
}

// glideSeconds is how long the gain takes to change at a phone's borders.
const glideSeconds = 0.005

// reshape carries out edits of the phones in x.
func reshape(x []float64, rate int, phones []phone, edits []edit) {
	for _, p := range phones {
		for _, e := range edits {
			if e.phone != p.name {
				continue
			}
			from, to := int(p.from*float64(rate)), min(len(x), int(p.to*float64(rate)))
			glide := max(1, min(int(glideSeconds*float64(rate)), (to-from)/4))
			for j := from; j < to; j++ {
				near := math.Min(1, float64(min(j-from, to-1-j))/float64(glide))
				x[j] *= 1 + near*(e.gain-1)
			}
		}
	}
}

// phonesIn reads flite's list of phones, each with the second at which it
// ends ("pau:0.164 z:0.209 …").
func phonesIn(list string) ([]phone, error) {
	var all []phone
	end := 0.0
	for _, seg := range strings.Fields(list) {
		name, at, ok := strings.Cut(seg, ":")
		t, err := strconv.ParseFloat(at, 64)
		if !ok || err != nil {
			return nil, fmt.Errorf("makevoices: flite's phone %q is not name:seconds", seg)
		}
		all = append(all, phone{name, span{end, t}})
		end = t
	}
	return all, nil
}

// spans returns the stretches of speech between pauses.
func spans(phones []phone) []span {
	var all []span
	open := false
	for _, p := range phones {
		switch {
		case p.name == "pau":
			open = false
		case !open:
			all, open = append(all, p.span), true
		default:
			all[len(all)-1].to = p.to
		}
	}
	return all
}
