package client

import (
	"bufio"
	"encoding/json"
	"io"
	"strings"
	"testing"
)

// Whatever a server sends in a stream is an event or an error.
func FuzzStream(f *testing.F) {
	for _, s := range []string{
		": events\n\nid: 1\nevent: start\ndata: {\"t\":0,\"kind\":\"start\"}\n\n",
		"id: 2\r\nevent: gap\r\ndata: {\"kind\":\"gap\",\r\ndata: \"lost\":3}\r\n\r\n",
		"id: x\n\n", "data: {}\n\n", "data\n\n", "id: 1\n\n\n", "data: []\n\n", "retry: 1000\n\n", "data: {",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := &stream{io.NopCloser(nil), bufio.NewReader(strings.NewReader(text))}
		for range 1 + len(text) {
			e, err := s.next()
			if err != nil {
				return
			}
			if _, err := json.Marshal(e); err != nil {
				t.Errorf("%+v: %v", e, err)
			}
		}
		t.Error("there are more events than there is text")
	})
}
