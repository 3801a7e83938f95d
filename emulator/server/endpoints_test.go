package server_test

import (
	"net/http"
	"strings"
	"testing"
)

// endpoint is a request and what its answer has.
type endpoint struct {
	method, path, body string
	status             int
	want               string // in the answer
}

// endpoints are requests of every kind, made one after the other of one
// server.
var endpoints = []endpoint{
	{"GET", "/v1", "", 200, `{"version":"test","readers":1}`},
	{"GET", "/v1/readers", "", 200, `{"readers":[{"id":"1","serial":"0123456789","activated":true,"rate":{"rate":0}}]}`},
	{"GET", reader, "", 200, `{"id":"1","serial":"0123456789","activated":true,"rate":{"rate":0}}`},
	{"GET", reader + "/state", "", 200, `"on":false,"display":"","spoken":"","speaking":false,"settled":true,"keys":[]`},

	{"POST", reader + "/press", `{"key":"red"}`, 200, `"t":105000000`},
	{"GET", reader + "/display", "", 200, `"on":true,"text":"745 690"`},
	{"POST", reader + "/await", `{"until":{"spoken":"syv fire fem, seks ni nul"}}`, 200, `"met":true`},
	{"POST", reader + "/await", `{"until":{"display":"745 690","on":true,"language":"da","volume":6,"speed":4}}`, 200, `"met":true`},
	{"POST", reader + "/await", `{"until":{"display":"123 456"},"within":"1s"}`, 200, `"met":false`},
	{"POST", reader + "/await", `{"until":{"display":"123 456","not":true}}`, 200, `"met":true`},
	{"POST", reader + "/settle", "", 200, `"met":true`},
	{"POST", reader + "/settle", `{"within":"1ms"}`, 200, `"met":true`},
	{"POST", reader + "/chord", `{"digits":["9","9"]}`, 200, `"volume":8`},
	{"GET", reader + "/settings", "", 200, `{"language":"da","volume":8,"speed":4}`},
	{"PUT", reader + "/settings", `{"volume":6,"speed":5,"language":"en"}`, 200, `"spoken":"speed five","speaking":true`},
	{"GET", reader + "/settings", "", 200, `{"language":"en","volume":6,"speed":5}`},
	{"PUT", reader + "/settings", `{}`, 200, `"volume":6`},
	{"PUT", reader + "/settings", `{"volume":8,"speed":4,"language":"da"}`, 200, `"volume":8`},
	{"POST", reader + "/down", `{"key":"red"}`, 200, `"keys":["red"]`},
	{"POST", reader + "/up", `{"key":"red"}`, 200, `"keys":[]`},
	{"POST", reader + "/wait", `{"for":"1.5s"}`, 200, `"met":true`},
	{"POST", reader + "/step", "", 200, `"on":false`},

	{"GET", reader + "/rate", "", 200, `{"rate":0}`},
	{"PUT", reader + "/rate", `{"rate":0,"fast":true}`, 200, `{"rate":0,"fast":true}`},
	{"PUT", reader + "/rate", `{"rate":0}`, 200, `{"rate":0}`},
	{"GET", reader + "/clock", "", 200, `"drift":0,"frozen":false`},
	{"PUT", reader + "/clock", `{"time":"2030-01-01T00:00:10Z","drift":20}`, 200, `"time":"2030-01-01T00:00:10Z","drift":20,"frozen":false,"step":63115200,"stepLeft":20000000000`},
	{"PUT", reader + "/clock", `{"frozen":true}`, 200, `"drift":-1000000,"frozen":true`},
	{"PUT", reader + "/clock", `{"frozen":false}`, 200, `"drift":20,"frozen":false`},
	{"POST", reader + "/clock/before-step-end", `{"before":"2s"}`, 200, `"stepLeft":2000000000`},

	{"GET", reader + "/utterances", "", 200, `"text":"syv fire fem, seks ni nul"`},
	{"GET", reader + "/utterances/1", "", 200, `{"id":1,"t":`},
	{"GET", reader + "/utterances/1/sound.wav", "", 200, "WAVEfmt "},
	{"GET", reader + "/sound.wav?since=100000000&until=200000000", "", 200, "WAVEfmt "},
	{"GET", reader + "/picture.png?theme=contrast&scale=1.5", "", 200, "\x89PNG"},
	{"GET", reader + "/events?limit=2", "", 200, `{"first":1,"last":`},
	{"GET", reader + "/snapshot", "", 200, `{"Version":1,`},

	{"POST", reader + "/back", "", 200, `{"moved":true,`},
	{"POST", reader + "/back", "", 200, `{"moved":true,`},
	{"POST", reader + "/forward", "", 200, `{"moved":true,`},
	{"POST", reader + "/jump", `{"t":105000000}`, 200, `{"moved":true,"state":{"t":105000000,`},
	{"POST", reader + "/power-cut", "", 200, `"on":false,"display":""`},
	{"POST", reader + "/forward", "", 200, `{"moved":false,`},
	{"GET", reader + "/rate", "", 200, `{"rate":0}`},
	{"GET", "/openapi.json", "", 200, `"openapi":"3.1.0"`},
	{"GET", "/openapi.yaml", "", 200, "openapi: 3.1.0"},
	{"GET", "/openapi-3.0.json", "", 200, `"openapi":"3.0.3"`},

	{"POST", "/v1/readers", "", 201, `{"id":"2",`},
	{"POST", "/v1/readers", `{}`, 201, `{"id":"3",`},
	{"POST", "/v1/readers", `{"key":"none","serial":"42","at":"2027-01-01T00:00:00Z","drift":-3.5,"language":"en","volume":1,"speed":9,"rate":{"rate":10}}`, 201, `{"id":"4","serial":"42","activated":false,"rate":{"rate":10}}`},
	{"POST", "/v1/readers", `{"rate":{"rate":1,"fast":true}}`, 201, `"fast":true`},
	{"DELETE", "/v1/readers/2", "", 204, ""},

	// What cannot be done.
	{"GET", "/v1/readers/2", "", 404, "there is no reader with this id"},
	{"DELETE", "/v1/readers/2", "", 404, "there is no reader with this id"},
	{"GET", "/v2", "", 404, "/openapi.json lists what there is"},
	{"GET", "/", "", 404, "/openapi.json lists what there is"},
	{"DELETE", reader + "/state", "", 405, "this path takes GET, HEAD"},
	{"GET", reader + "/press", "", 405, "this path takes POST"},
	{"POST", reader + "/press", `{"key":"green"}`, 422, `"location":"body.key"`},
	{"POST", reader + "/press", `{}`, 422, "expected required property key to be present"},
	{"POST", reader + "/press", ``, 400, "request body is required"},
	{"POST", reader + "/press", `{"key":`, 400, `"location":"body"`},
	{"POST", reader + "/press", `{"key":"red","hold":"soon"}`, 422, "this is no duration: write 20s, 1.5s or 100ms"},
	{"POST", reader + "/press", `{"key":"red","hold":"-1s"}`, 422, "device time does not go back"},
	{"POST", reader + "/press", `{"key":"red","hold":"25h"}`, 422, "ask for at most 24h0m0s at a time"},
	{"POST", reader + "/press", `{"key":"red","colour":"red"}`, 422, "unexpected property"},
	{"PUT", reader + "/settings", `{"volume":10}`, 422, `"location":"body.volume"`},
	{"PUT", reader + "/settings", `{"language":"fr"}`, 422, `"location":"body.language"`},
	{"POST", reader + "/jump", `{"t":-1}`, 422, `"location":"body.t"`},
	{"POST", reader + "/jump", `{"t":9223372036854775807}`, 422, "at most"},
	{"POST", reader + "/chord", `{"digits":["red"]}`, 422, `"location":"body.digits[0]"`},
	{"POST", reader + "/chord", `{"digits":[]}`, 422, "expected array length"},
	{"POST", reader + "/await", `{"until":{}}`, 422, "a condition needs at least one of"},
	{"POST", reader + "/await", `{"until":{"not":true}}`, 422, "a condition needs at least one of"},
	{"PUT", reader + "/rate", `{"rate":0.01}`, 422, "a rate is 0, or 0.1 to 100"},
	{"PUT", reader + "/rate", `{"rate":1000}`, 422, "<= 100"},
	{"PUT", reader + "/clock", `{"time":"yesterday"}`, 422, "a time is written as RFC 3339 has it"},
	{"PUT", reader + "/clock", `{"time":"9999-01-01T00:00:00Z"}`, 422, "the reader's time ends with 9900"},
	{"PUT", reader + "/snapshot", `{"Version":99}`, 422, "the snapshot is of version 99"},
	{"PUT", reader + "/snapshot", `[]`, 422, "expected object"},
	{"GET", reader + "/utterances/77", "", 404, "there is no utterance with this id"},
	{"GET", reader + "/utterances/-1", "", 422, `"location":"path.id"`},
	{"GET", reader + "/picture.png?theme=pink", "", 422, `"location":"query.theme"`},
	{"GET", reader + "/picture.png?scale=400", "", 422, `"location":"query.scale"`},
	{"GET", reader + "/sound.wav?since=9000000000000000", "", 422, "is not before"},
	{"GET", reader + "/events?limit=1000000", "", 422, `"location":"query.limit"`},
	{"POST", "/v1/readers", `{"key":"otpauth://totp/x?secret=0189"}`, 422, "the key's secret is not base32"},
	{"POST", "/v1/readers", `{"serial":"12345678901"}`, 422, `"location":"body.serial"`},
	{"POST", "/v1/readers", `{"volume":10}`, 422, `"location":"body.volume"`},
}

func TestEndpoints(t *testing.T) {
	s := newServer(t)
	for _, e := range endpoints {
		w := ask(s, e.method, e.path, e.body)
		if w.Code != e.status || !strings.Contains(w.Body.String(), e.want) {
			t.Errorf("%s %s %s: %d, want %d; answer %.300q, want %q in it", e.method, e.path, e.body, w.Code, e.status, w.Body, e.want)
		}
		if got := w.Header().Get("Content-Type"); e.status >= 400 && got != "application/problem+json" {
			t.Errorf("%s %s: a problem of the type %q", e.method, e.path, got)
		}
	}
}

// Whatever is in the description is in the table, and the other way round.
func TestEndpointsAreAll(t *testing.T) {
	used := map[string]bool{}
	mux := http.NewServeMux()
	paths := must[struct {
		Paths map[string]map[string]any
	}](t, newServer(t), "GET", "/openapi.json", "").Paths
	for path, methods := range paths {
		for method := range methods {
			mux.Handle(strings.ToUpper(method)+" "+path, http.NotFoundHandler())
		}
	}
	for _, e := range endpoints {
		if _, pattern := mux.Handler(request(e.method, e.path, "")); pattern != "" {
			used[pattern] = true
		} else if e.status < 300 && !strings.HasPrefix(e.path, "/openapi") {
			t.Errorf("%s %s is not in the description", e.method, e.path)
		}
	}
	used["GET /v1/readers/{reader}/events/stream"] = true // has tests of its own
	for path, methods := range paths {
		for method := range methods {
			if pattern := strings.ToUpper(method) + " " + path; !used[pattern] {
				t.Errorf("%s is in no test", pattern)
			}
		}
	}
}

func TestWrongContentTypeIsRefused(t *testing.T) {
	s := newServer(t)
	for _, contentType := range []string{"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"} {
		r := request("POST", reader+"/press", `{"key":"red"}`)
		r.Header.Set("Content-Type", contentType)
		if w := serve(s, r); w.Code != http.StatusUnsupportedMediaType && w.Code != http.StatusBadRequest {
			t.Errorf("%s: %d %s", contentType, w.Code, w.Body)
		}
	}
}

func TestLargeBodyIsRefused(t *testing.T) {
	body := `{"key":"` + strings.Repeat("x", 64<<10) + `"}`
	if w := ask(newServer(t), "POST", reader+"/press", body); w.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("%d %.200s", w.Code, w.Body)
	}
}
