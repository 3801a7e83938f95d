package recordtest

import (
	"bytes"
	"errors"
	"fmt"

	"codereader/firmware/record"
)

// plain: what is saved is read, and saving it again writes nothing.
func (c *check) plain(f *Flash, holds record.State) error {
	s, _, err := c.open(f, holds)
	if err != nil {
		return err
	}
	for i := range 5 {
		if err := s.Save(value(20 + i)); err != nil {
			return err
		}
		f.Restore(nil)
		if err := s.Save(value(20 + i)); err != nil || len(f.Sizes) > 0 {
			return fmt.Errorf("saving what is kept: %d operations, %v", len(f.Sizes), err)
		}
		var status record.Status
		if s, status, err = c.open(f, value(20+i)); err != nil {
			return err
		}
		if i > 0 && status != record.Sound {
			return fmt.Errorf("after saves: %v", status)
		}
	}
	return outside(f)
}

// outside: the sectors of others are as they were.
func outside(f *Flash) error {
	n := int(geometry.SectorSize)
	if strip := bytes.Trim(append(bytes.Clone(f.Memory[:first*n]), f.Memory[(first+2)*n:]...), "\xFF"); len(strip) > 0 {
		return errors.New("another's sector was written")
	}
	return nil
}

// rot: one changed bit anywhere leaves one of the two last states, and one in
// each sector the defaults, and it is said so.
func (c *check) rot(f *Flash, holds record.State) error {
	s, _, err := c.open(f, holds)
	if err != nil {
		return err
	}
	older, newer := value(30), value(31)
	if err := errors.Join(s.Save(older), s.Save(newer)); err != nil {
		return err
	}
	const size = 32
	for bit := range 8 * size {
		for a := range 2 {
			at := (first+a)*int(geometry.SectorSize) + bit/8
			f.Memory[at] ^= 1 << (bit % 8)
			_, status, err := c.open(f, older, newer)
			if err == nil && status != record.Recovered {
				err = fmt.Errorf("bit %d of sector %d has changed: %v", bit, a, status)
			}
			other := (first+1-a)*int(geometry.SectorSize) + bit*31%size
			f.Memory[other] ^= 1
			if _, status, lost := c.open(f, record.DefaultState); err == nil && (lost != nil || status != record.Lost) {
				err = fmt.Errorf("both sectors have changed: %v, %v", status, lost)
			}
			f.Memory[other] ^= 1
			f.Memory[at] ^= 1 << (bit % 8)
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// silent: an operation that fails and does not say so. A save that reports
// success has saved, one that does not has changed nothing, and the next one
// works.
func (c *check) silent(f *Flash, holds record.State) error {
	return c.each(f, holds, true, func(g *Flash, s Store, saved error) error {
		want := holds
		if saved == nil {
			want = value(40)
		}
		if _, _, err := c.open(g, want); err != nil {
			return fmt.Errorf("after a save with error %v: %w", saved, err)
		}
		g.Restore(nil)
		if err := s.Save(value(41)); err != nil {
			return fmt.Errorf("the save after: %w", err)
		}
		_, _, err := c.open(g, value(41))
		return err
	})
}

// cuts: power cuts, and cuts in the save that comes after.
func (c *check) cuts(f *Flash, holds record.State) error {
	return c.each(f, holds, false, func(g *Flash, _ Store, saved error) error {
		g.Restore(nil)
		s, _, err := c.open(g, holds, value(40))
		if err != nil {
			return err
		}
		now := s.State()
		return c.each(g, now, false, func(h *Flash, _ Store, saved error) error {
			c.cases++
			h.Restore(nil)
			s, _, err := c.open(h, now, value(40))
			if err != nil {
				return fmt.Errorf("cut again: %w", err)
			}
			if c.cases%16 == 0 { // the third save is not cut
				if err := s.Save(value(42)); err != nil {
					return err
				}
				_, _, err = c.open(h, value(42))
			}
			return err
		})
	})
}

// each saves value(40) on copies of f, with each cut that there is.
func (c *check) each(f *Flash, holds record.State, silent bool, then func(*Flash, Store, error) error) error {
	g := New(geometry)
	run := func(cut *Cut) (Store, error, error) {
		copy(g.Memory, f.Memory)
		g.Restore(cut)
		s, _, err := c.open(g, holds)
		if err != nil {
			return nil, nil, err
		}
		return s, s.Save(value(40)), nil
	}
	if _, _, err := run(nil); err != nil {
		return err
	}
	sizes := bytesOf(g.Sizes)
	for op, size := range sizes {
		list := []Cut{{How: Nothing}, {How: Complete}}
		// An erasure has no bytes of interest behind the record.
		for n := 1; n < min(size, 34); n++ {
			list = append(list, Cut{How: Prefix, Bytes: n})
		}
		for i := range c.seeds {
			list = append(list, Cut{How: Random, Seed: uint64(c.cases)<<8 | uint64(i)})
		}
		for _, cut := range list {
			cut.Op, cut.Silent = op, silent
			s, saved, err := run(&cut)
			if err == nil {
				err = then(g, s, saved)
			}
			if err != nil {
				return fmt.Errorf("cut %+v of operations %v: %w", cut, sizes, err)
			}
		}
	}
	return nil
}

func bytesOf(sizes []int) []int { return append([]int(nil), sizes...) }
