package main

import (
	"slices"
	"testing"
)

func TestShardsSplitEvenlyAndLeaveNothingOut(t *testing.T) {
	for n := range 30 {
		all := make([]int, n)
		for i := range all {
			all[i] = i
		}
		for of := 1; of <= 7; of++ {
			var together []int
			for part := 1; part <= of; part++ {
				got := pick(shard{part, of}, all)
				if len(got) != n/of && len(got) != n/of+1 {
					t.Errorf("part %d of %d of %d has %d", part, of, n, len(got))
				}
				together = append(together, got...)
			}
			slices.Sort(together)
			if !slices.Equal(together, all) {
				t.Errorf("%d parts of %d are together %v", of, n, together)
			}
		}
	}
}

func TestAShardThatIsNoneIsRefused(t *testing.T) {
	for _, s := range []string{"", "1", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "a/b", "1/2x"} {
		if got, err := parseShard(s); err == nil {
			t.Errorf("%q is %v", s, got)
		}
	}
	if got, err := parseShard("2/3"); err != nil || got != (shard{2, 3}) {
		t.Errorf("2/3 is %v (%v)", got, err)
	}
}
