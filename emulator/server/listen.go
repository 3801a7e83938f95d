package server

import (
	"fmt"
	"net"
	"net/netip"
	"sync"
)

// Listen listens at an address such as 127.0.0.1:0, where port 0 is any that
// is free, if [CheckAddress] has nothing against it.
func Listen(address string, token bool) (net.Listener, error) {
	if err := CheckAddress(address, token); err != nil {
		return nil, err
	}
	l, err := net.Listen("tcp", address)
	if err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	return l, nil
}

// CheckAddress refuses what is no address, and an address that others than this
// machine can reach unless requests must bring a token.
func CheckAddress(address string, token bool) error {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return fmt.Errorf("server: %q is no address to listen at: write 127.0.0.1:0 or [::1]:8080", address)
	}
	if !token && !isLoopback(host) {
		return fmt.Errorf("server: others can reach %s: want a token of them, or listen at 127.0.0.1", address)
	}
	return nil
}

// isLoopback says whether a host to listen at is this machine for sure.
func isLoopback(host string) bool {
	addr, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && addr.IsLoopback()
}

// crowd is a listener with so many connections at once, and no more. Others
// wait.
type crowd struct {
	net.Listener
	places chan struct{}
	closed chan struct{}
	once   sync.Once
}

func newCrowd(l net.Listener, most int) *crowd {
	return &crowd{Listener: l, places: make(chan struct{}, most), closed: make(chan struct{})}
}

// Accept implements [net.Listener].
func (c *crowd) Accept() (net.Conn, error) {
	select {
	case c.places <- struct{}{}:
	case <-c.closed:
		return nil, net.ErrClosed
	}
	conn, err := c.Listener.Accept()
	if err != nil {
		<-c.places
		return nil, err
	}
	return &member{Conn: conn, crowd: c}, nil
}

// Close implements [net.Listener].
func (c *crowd) Close() error {
	c.once.Do(func() { close(c.closed) })
	return c.Listener.Close()
}

// member is a connection that has a place.
type member struct {
	net.Conn
	crowd *crowd
	once  sync.Once
}

// Close implements [net.Conn].
func (m *member) Close() error {
	m.once.Do(func() { <-m.crowd.places })
	return m.Conn.Close()
}
