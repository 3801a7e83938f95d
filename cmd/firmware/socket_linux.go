package main

import (
	"errors"
	"io/fs"
	"net/netip"
	"os"
	"strings"
	"syscall"
)

// Sockets by system calls: package net would double the program, and its
// resolver would read files that a bare machine does not have.

func listenUnix(path string) (int, error) {
	// What an earlier run left behind is in the way.
	if i, err := os.Stat(path); err == nil && i.Mode().Type() == fs.ModeSocket {
		if err := os.Remove(path); err != nil {
			return 0, err
		}
	}
	return listenOn(syscall.AF_UNIX, &syscall.SockaddrUnix{Name: path})
}

func listenTCP(address string) (int, error) {
	if strings.HasPrefix(address, ":") {
		address = "0.0.0.0" + address
	}
	address = strings.Replace(address, "localhost:", "127.0.0.1:", 1)
	a, err := netip.ParseAddrPort(address)
	if err != nil {
		return 0, errors.New("an address is a number and a port, such as 127.0.0.1:7000")
	}
	if a.Addr().Is4() {
		return listenOn(syscall.AF_INET, &syscall.SockaddrInet4{Port: int(a.Port()), Addr: a.Addr().As4()})
	}
	return listenOn(syscall.AF_INET6, &syscall.SockaddrInet6{Port: int(a.Port()), Addr: a.Addr().As16()})
}

func listenOn(family int, a syscall.Sockaddr) (int, error) {
	fd, err := syscall.Socket(family, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
	if err != nil {
		return 0, err
	}
	err = syscall.SetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_REUSEADDR, 1)
	if err == nil {
		err = syscall.Bind(fd, a)
	}
	if err == nil {
		err = syscall.Listen(fd, 1)
	}
	if err != nil {
		syscall.Close(fd)
		return 0, err
	}
	return fd, nil
}

// accept waits for a host.
func accept(fd int) (int, error) {
	for {
		host, _, err := syscall.Accept4(fd, syscall.SOCK_CLOEXEC)
		switch {
		case errors.Is(err, syscall.EINTR), errors.Is(err, syscall.ECONNABORTED):
			continue
		case err != nil:
			return 0, err
		}
		// A frame is not to wait for the next one. Other sockets than those of
		// the network have no such thing.
		_ = syscall.SetsockoptInt(host, syscall.IPPROTO_TCP, syscall.TCP_NODELAY, 1)
		return host, nil
	}
}
