package record

// none is the live sector of a pair that has no valid record.
const none = -1

// pair is two sectors that are written in turn. All memory that it needs is in
// it.
type pair struct {
	flash   Flash
	size    uint32 // of a sector
	first   int    // sector A; B is the next
	kind    kind
	maximum int               // the largest record of the kind
	fits    func([]byte) bool // whether a payload makes sense

	live   int    // 0 or 1, the sector with the record in use, or none
	seq    uint32 // its sequence number
	length int    // of its payload

	record [MaxSize]byte // the record in use; while writing, the next
	read   [MaxSize]byte
}

// open finds the newest valid record and has it in p.record. It writes nothing.
func (p *pair) open(f Flash, first int) (Status, error) {
	p.flash, p.live, p.seq, p.length = nil, none, 0, 0
	g := f.Geometry()
	if !g.holds(first) {
		return Lost, ErrGeometry
	}
	p.flash, p.first, p.size = f, first, g.SectorSize
	damaged := 0
	for i := range 2 {
		if p.flash.Read(p.offset(i), p.read[:p.maximum]) != nil {
			damaged++ // as good as damaged
			continue
		}
		seq, n, ok := unseal(&p.read, p.kind)
		switch {
		case ok && headerSize+n <= p.maximum && p.fits(p.read[headerSize:headerSize+n]):
			if p.live == none || newer(seq, p.seq) {
				p.live, p.seq, p.length = i, seq, n
				p.record = p.read
			}
		case !all(p.read[:p.maximum], blank):
			damaged++
		}
	}
	switch {
	case p.live == none && damaged == 0:
		return Empty, nil
	case p.live == none:
		return Lost, nil
	case damaged > 0:
		return Recovered, nil
	}
	return Sound, nil
}

// payload is the part of p.record that the header is not.
func (p *pair) payload() []byte { return p.record[headerSize:] }

// write makes the first n bytes of p.payload the newest record. The one in use
// is not touched: it is the one to go back to until the new one has been read
// back, commit word and all.
func (p *pair) write(n int) error {
	if p.flash == nil {
		return ErrNotOpen
	}
	target := 0
	if p.live != none {
		target = 1 - p.live
	}
	seq := p.seq + 1
	size := seal(&p.record, p.kind, seq, n)
	if err := p.wipe(target, commitSize); err != nil {
		return err
	}
	at := p.offset(target)
	if err := p.flash.Write(at+commitSize, p.record[commitSize:size]); err != nil {
		return err
	}
	if err := p.verify(target, commitSize, size); err != nil {
		return err
	}
	if err := p.flash.Write(at, p.record[:commitSize]); err != nil {
		return err
	}
	if err := p.verify(target, 0, size); err != nil {
		return err
	}
	p.live, p.seq, p.length = target, seq, n
	return nil
}

// wipe erases a sector, and clears its first bytes before, so that what is left
// by an erasure that is cut short is not taken for a record.
func (p *pair) wipe(i, n int) error {
	clear(p.read[:n])
	if err := p.flash.Write(p.offset(i), p.read[:n]); err != nil {
		return err
	}
	return p.flash.Erase(p.first + i)
}

// verify returns an error unless the sector holds p.record[from:to], and is
// blank before.
func (p *pair) verify(i, from, to int) error {
	if err := p.flash.Read(p.offset(i), p.read[:to]); err != nil {
		return err
	}
	if !all(p.read[:from], blank) || string(p.read[from:to]) != string(p.record[from:to]) {
		return ErrVerify
	}
	return nil
}

func (p *pair) offset(i int) uint32 { return uint32(p.first+i) * p.size }

func all(p []byte, b byte) bool {
	for i := range p {
		if p[i] != b {
			return false
		}
	}
	return true
}
