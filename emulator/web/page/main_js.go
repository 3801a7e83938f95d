package main

import (
	"errors"
	"fmt"
	"syscall/js"
	"time"

	"codereader/clock"
	"codereader/emulator"
	"codereader/emulator/web/core"
	"codereader/firmware"
	"codereader/voice"
)

func main() {
	page := js.Global().Get("codereader")
	s, err := begin(page)
	if err != nil {
		page.Call("failed", err.Error())
		return
	}
	page.Call("ready", calls(s))
	select {}
}

// begin returns the session that the page asks for.
func begin(page js.Value) (*core.Session, error) {
	start := page.Get("start")
	key, err := core.Demonstration()
	if err != nil {
		return nil, err
	}
	serial, err := firmware.ParseSerial(start.Get("serial").String())
	if err != nil {
		return nil, err
	}
	language, err := voice.ParseLanguage(start.Get("language").String())
	if err != nil {
		return nil, err
	}
	now := time.UnixMilli(int64(start.Get("now").Float()))
	return core.New(emulator.Config{
		Key:    key,
		Serial: serial,
		Settings: firmware.Settings{
			Language: language,
			Volume:   uint8(start.Get("volume").Int()),
			Speed:    uint8(start.Get("speed").Int()),
		}.Mended(),
		Clock: clock.NewRTC(now, 0),
	}, bytesOf(page.Get("heads")), &host{calls: page.Get("host")})
}

// bytesOf returns a copy of a Uint8Array.
func bytesOf(v js.Value) []byte {
	b := make([]byte, v.Length())
	js.CopyBytesToGo(b, v)
	return b
}

// millis is a time as the page has it.
func millis(v js.Value) time.Duration { return time.Duration(v.Float() * float64(time.Millisecond)) }

// called makes a function for the page of one that may fail: then it returns
// an Error.
func called(f func(args []js.Value) (any, error)) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) (answer any) {
		defer func() {
			if fault := recover(); fault != nil { // wrong arguments
				answer = js.Global().Get("Error").New(fmt.Sprint("page: ", fault))
			}
		}()
		answer, err := f(args)
		if err != nil {
			return js.Global().Get("Error").New(err.Error())
		}
		return answer
	})
}

var errTheme = errors.New("page: the theme is standard or contrast")
