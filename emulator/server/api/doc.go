// Package api is what is said over HTTP between a server of readers and its
// clients: the bodies of requests and responses, as package server writes them
// and package client reads them. The server's OpenAPI description is made of
// these types and their tags.
//
// A device time in an answer is a number of nanoseconds since the reader's
// start, as t is in a trace. A duration in a request is a text such as "20s",
// "1.5s" or "100ms", as scenarios write it.
package api
