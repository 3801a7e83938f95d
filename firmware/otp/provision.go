package otp

// AppendSecret appends the bytes of the secret to b: what a reader that is not
// activated is to be given, and nothing else. The zero Key appends nothing.
// Wipe what was returned once it has been handed over.
func (k Key) AppendSecret(b []byte) []byte {
	if k.IsZero() {
		return b
	}
	n := len(b)
	b = append(b, make([]byte, encoding.DecodedLen(len(*k.secret)))...)
	m, _ := encoding.Decode(b[n:], []byte(*k.secret)) // it was encoded when the key was made
	return b[:n+m]
}
