package host

import (
	"errors"
	"net"
	"time"
)

// dialTime is how long a socket may take to be opened.
const dialTime = 5 * time.Second

func dialSocket(spec, network, address string) (Wire, error) {
	c, err := net.DialTimeout(network, address, dialTime)
	if err != nil {
		return nil, cause(err)
	}
	return newStream(spec, c, c, c.Close), nil
}

// cause takes the network's own words from an error of package net: where it
// was stands in front already.
func cause(err error) error {
	var op *net.OpError
	if errors.As(err, &op) && op.Err != nil {
		return op.Err
	}
	return err
}
