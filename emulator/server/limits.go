package server

import "time"

// Limits bound what clients may ask for. They are far above what tests and
// people need, and there so that no client can fill the memory or keep the
// machine from others.
const (
	// MaxReaders is how many readers a server has at once.
	MaxReaders = 64

	// MaxBody is the size of a request's body in bytes.
	MaxBody = 64 << 10

	// MaxHeader is the size of a request's head in bytes.
	MaxHeader = 16 << 10

	// MaxConnections is how many connections are open at once; more wait.
	MaxConnections = 1024

	// MaxStreams is how many streams of events are open at once.
	MaxStreams = 512

	// MaxRequests is how many requests are being answered at once, streams
	// included.
	MaxRequests = 1024

	// RequestRate is how many requests are answered a second, unless
	// [Options] say otherwise.
	RequestRate = 20_000

	// MaxWait is the device time that one request may ask for.
	MaxWait = 24 * time.Hour

	// MaxTime is the device time that a reader may come to.
	MaxTime = 10 * 365 * 24 * time.Hour

	// MaxSettle is the device time that a settle takes unless it says
	// otherwise. The longest thing that the reader says, at its slowest, takes
	// less than a minute.
	MaxSettle = 5 * time.Minute

	// MaxSound is how much sound one request gets.
	MaxSound = 5 * time.Minute

	// History is how many events of a reader are kept.
	History = 8192

	// MaxRemembered is how many events one can go back by, at most; when there
	// are more, the older half of them is forgotten.
	MaxRemembered = 10_000

	// utteranceHistory and soundHistory are how many utterances, and
	// beginnings and ends of sounds, are kept.
	utteranceHistory = 1024
	soundHistory     = 2048
)

// How long clients may take, in real time.
const (
	headTime  = 10 * time.Second // to send the head of a request
	bodyTime  = 10 * time.Second // to send its body
	writeTime = 10 * time.Second // to take a part of the answer
	idleTime  = 2 * time.Minute  // between two requests
	stopTime  = 5 * time.Second  // to take what there is when the server stops

	// keepAlive is how often a stream on which nothing happens says so, to
	// find out whether anybody listens.
	keepAlive = 15 * time.Second
)
