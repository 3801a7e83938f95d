package device

import "codereader/emulator/link"

// queueSize is how many bytes of messages can wait to be sent. The most that
// one request can bring about is when red goes down behind ten digits: some
// 1,100 bytes.
const queueSize = 4096

// reserve is what DONE and a REFUSED in front of it need, so that a request can
// always be answered.
const reserve = 128

// queue is messages that wait to be sent, in order: for each its kind, the
// length of its payload, and its payload.
type queue struct {
	buf   [queueSize]byte
	first int
	n     int // bytes in use
}

// put adds a message, and says whether it had room with spare bytes left.
func (q *queue) put(kind link.Kind, payload []byte, spare int) bool {
	if len(payload) > link.MaxPayload || q.n+2+len(payload)+spare > len(q.buf) {
		return false
	}
	q.add(byte(kind))
	q.add(byte(len(payload)))
	for _, b := range payload {
		q.add(b)
	}
	return true
}

func (q *queue) add(b byte) {
	q.buf[(q.first+q.n)%len(q.buf)] = b
	q.n++
}

// take removes the first message and copies its payload to buf, which has room
// for [link.MaxPayload] bytes.
func (q *queue) take(buf []byte) (link.Kind, []byte) {
	kind, n := link.Kind(q.remove()), int(q.remove())
	for i := range n {
		buf[i] = q.remove()
	}
	return kind, buf[:n]
}

func (q *queue) remove() byte {
	b := q.buf[q.first]
	q.first = (q.first + 1) % len(q.buf)
	q.n--
	return b
}

func (q *queue) empty() bool { return q.n == 0 }

// room says whether so many bytes can be added.
func (q *queue) room(n int) bool { return q.n+n <= len(q.buf) }

func (q *queue) clear() { q.first, q.n = 0, 0 }
