//go:build !linux

package main

import (
	"errors"

	"codereader/emulator/link/device"
)

func isFirst() bool { return false }

func first() {}

func serveAt(string, *device.Device) error {
	return errors.New("firmware: -serve is for Linux; elsewhere there are standard input and output")
}
