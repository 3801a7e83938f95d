package web

import (
	"path"
	"strconv"
	"strings"
)

// typeOf returns the media type of a file by its name.
func typeOf(name string) string {
	switch path.Ext(name) {
	case "", ".html":
		return "text/html; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".wasm":
		return "application/wasm"
	case ".svg":
		return "image/svg+xml"
	case ".json":
		return "application/json"
	case ".webmanifest":
		return "application/manifest+json"
	}
	return "application/octet-stream"
}

// takesGzip says whether a client that sent an Accept-Encoding takes gzip
// (RFC 9110, section 12.5.3).
func takesGzip(accept string) bool {
	any := false
	for part := range strings.SplitSeq(accept, ",") {
		coding, params, _ := strings.Cut(part, ";")
		q, ok := strings.CutPrefix(strings.ToLower(strings.TrimSpace(params)), "q=")
		weight := 1.0
		if ok {
			var err error
			if weight, err = strconv.ParseFloat(q, 64); err != nil {
				weight = 0
			}
		}
		switch strings.ToLower(strings.TrimSpace(coding)) {
		case "gzip", "x-gzip":
			return weight > 0
		case "*":
			any = weight > 0
		}
	}
	return any
}

// sameTag says whether an If-None-Match names a tag (RFC 9110, section 13.1.2).
func sameTag(header, tag string) bool {
	for part := range strings.SplitSeq(header, ",") {
		part = strings.TrimSpace(part)
		if part == "*" || strings.TrimPrefix(part, "W/") == tag {
			return true
		}
	}
	return false
}
