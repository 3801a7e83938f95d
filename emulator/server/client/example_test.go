package client_test

import (
	"context"
	"fmt"
	"time"

	"codereader/emulator/server/client"
	"codereader/emulator/server/servertest"
)

// A program that uses a reader reads like a scenario.
func Example() {
	s, err := servertest.Open() // or `codereader serve`, and client.New of the URL that it prints
	if err != nil {
		fmt.Println(err)
		return
	}
	defer s.Close()

	r := s.Reader.Steps(context.Background())
	r.Press("red")
	r.WantDisplay("745 690")
	r.WantSpoken("syv fire fem, seks ni nul")
	r.Chord("9")
	r.WantSpoken("lydstyrke syv")
	r.Await(client.Off(), time.Minute)
	fmt.Println(r.Err(), r.Last().On)
	// Output: <nil> false
}
