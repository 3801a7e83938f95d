package sound

// Forget gives back the memory of all that can be had again: samples that were
// read from a file, and what was stretched. A board with little memory calls it
// between two utterances; nothing sounds otherwise, and a stream that is being
// read goes on.
func (b *Bank) Forget() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for l := range b.clips {
		for form := range b.clips[l] {
			c := &b.clips[l][form]
			c.clearer, c.spoken = nil, spokenWord{}
			if c.load != nil {
				c.pcm = nil
			}
		}
	}
}
