package record_test

import (
	"flag"
	"testing"

	"codereader/firmware/record"
	"codereader/firmware/record/recordtest"
)

// How often each operation is left at chance:
//
//	go test ./firmware/record -run Cut -cuts.seeds=100
var seeds = flag.Int("cuts.seeds", 5, "number of random partial results of each flash operation")

func TestPowerCutsNeitherLoseNorMixSettings(t *testing.T) {
	cases, err := recordtest.Check(func() recordtest.Store { return new(record.Store) }, *seeds)
	if err != nil {
		t.Fatal(err)
	}
	if cases < 50_000 {
		t.Errorf("%d double cuts, want 50,000", cases)
	}
	t.Logf("%d double cuts", cases)
}
