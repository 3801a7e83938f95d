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

// codingFor returns what a file is compressed by for a client that sent these
// fields Accept-Encoding (RFC 9110, section 12.5.3): "br" if there is that and
// the client has named it and likes nothing better, else "gzip", or "" for
// not at all.
func codingFor(accept []string, br bool) string {
	brotli, gzip, any := 0.0, -1.0, 0.0
	for part := range strings.SplitSeq(strings.Join(accept, ","), ",") {
		coding, params, _ := strings.Cut(part, ";")
		weight := weightOf(params)
		switch strings.ToLower(strings.TrimSpace(coding)) {
		case "br":
			brotli = weight
		case "gzip", "x-gzip":
			gzip = max(gzip, weight)
		case "*":
			any = weight
		}
	}
	if gzip < 0 {
		gzip = any
	}
	switch {
	case br && brotli > 0 && brotli >= gzip:
		return "br"
	case gzip > 0:
		return "gzip"
	}
	return ""
}

// weightOf returns the weight that parameters give, 0 if it is none.
func weightOf(params string) float64 {
	q, ok := strings.CutPrefix(strings.ToLower(strings.TrimSpace(params)), "q=")
	if !ok {
		return 1
	}
	weight, err := strconv.ParseFloat(q, 64)
	if err != nil || !(weight >= 0 && weight <= 1) {
		return 0
	}
	return weight
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
