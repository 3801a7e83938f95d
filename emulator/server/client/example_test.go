package client_test

import (
	"context"
	"fmt"
	"time"

	"codereader/emulator/server/api"
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

// A failure says what was expected, what was there, and when.
func ExampleSteps_Err() {
	s, err := servertest.Open()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer s.Close()

	r := s.Reader.Steps(context.Background())
	r.Press("red")
	r.WantDisplay("123 456")
	r.Press("red") // is not done any more
	fmt.Println(r.Err())
	// Output: client: want display "123 456", got display "745 690" at 105ms of device time
}

// A reader in another language, with a clock that is about to go on to the next
// code.
func ExampleClient_Make() {
	s, err := servertest.Open()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer s.Close()

	ctx := context.Background()
	reader, err := s.Client.Make(ctx, api.NewReader{Language: "en", Serial: "8675309"})
	if err != nil {
		fmt.Println(err)
		return
	}
	r := reader.Steps(ctx)
	r.Do(func(ctx context.Context, r *client.Reader) error {
		_, err := r.SetBeforeStepEnd(ctx, time.Second)
		return err
	})
	r.Press("red")
	fmt.Println(r.Last().Display)
	r.Wait(time.Second)
	r.Press("red")
	r.Press("red")
	fmt.Println(r.Last().Display)
	r.Chord("5")
	fmt.Println(r.State().Spoken, r.Err())
	// Output:
	// 745 690
	// 119 644
	// serial number, eight six, seven five, three zero, nine <nil>
}

// Everything that happens is an event, from the first one on.
func ExampleReader_Events() {
	s, err := servertest.Open()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer s.Close()

	ctx := context.Background()
	r := s.Reader.Steps(ctx)
	r.Press("red")
	r.Settle()
	for e, err := range s.Reader.Events(ctx, 0) {
		switch {
		case err != nil:
			fmt.Println(err)
			return
		case e.Kind == "key" || e.Kind == "power" || e.Kind == "display":
			fmt.Println(e.Number, e.At(), e.Kind, e.Key+e.Why+e.Text)
		case e.Kind == "said":
			fmt.Println(e.Number, "said", e.ID, e.End)
			return
		}
	}
	// Output:
	// 2 0s key red
	// 3 100ms key red
	// 4 105ms power red
	// 7 105ms display 745 690
	// 9 said 1 done
}

// What was heard since a mark is a WAV file: 48 kHz, mono, 16 bits.
func ExampleReader_Sound() {
	s, err := servertest.Open()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer s.Close()

	ctx := context.Background()
	r := s.Reader.Steps(ctx)
	r.Press("red")
	mark := r.State().At()
	r.Wait(2 * time.Second)
	file, err := s.Reader.Sound(ctx, mark)
	fmt.Println(len(file), err, r.Err())
	// Output: 192044 <nil> <nil>
}
