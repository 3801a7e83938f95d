//go:build !linux

package main

import (
	"errors"

	"codereader/emulator/link/device"
)

func isFirst() bool { return false }

func first() {}

func serveAt(string, *talker) error {
	return errors.New("firmware: -serve is for Linux; elsewhere there are standard input and output")
}

func begin(o device.Options, parts bool, _ string) (*talker, error) {
	if parts {
		return nil, errors.New("firmware: -parts is for Linux")
	}
	return newTalker(device.New(o)), nil
}
