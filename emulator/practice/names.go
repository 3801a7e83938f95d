package practice

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
)

// animals and foods are what users' names and passwords are made of: short,
// without accents, and not easily mistaken for each other when heard.
var (
	animals = [...]string{
		"ugle", "hare", "laks", "spurv", "ravn", "svane", "hjort", "krage", "gris", "hest", "kat", "hund", "ged", "elg", "orm", "sild",
		"torsk", "stork", "due", "falk", "mejse", "solsort", "odder", "bison", "lam", "zebra", "panda", "koala", "tiger", "hval", "gople", "tapir",
	}
	foods = [...]string{
		"kaffe", "kage", "ost", "suppe", "salat", "pasta", "melon", "banan", "tomat", "kanel", "vanilje", "lakrids", "citron", "peber", "honning", "mandel",
	}
)

// chance makes what is left to it.
type chance struct{ from io.Reader }

// number returns a number below n, which is far below the range of 64 bits.
func (c chance) number(n int) (int, error) {
	var b [8]byte
	if _, err := io.ReadFull(c.from, b[:]); err != nil {
		return 0, fmt.Errorf("practice: no random numbers: %w", err)
	}
	return int(binary.BigEndian.Uint64(b[:]) % uint64(n)), nil
}

// token returns so many random bytes, as text.
func (c chance) token(bytes int) (string, error) {
	b := make([]byte, bytes)
	if _, err := io.ReadFull(c.from, b); err != nil {
		return "", fmt.Errorf("practice: no random numbers: %w", err)
	}
	return hex.EncodeToString(b), nil
}

// user returns a user ID, such as "ugle-482113".
func (c chance) user() (string, error) {
	return c.words("%s-%06d", animals[:], 1_000_000)
}

// password returns a password, such as "kaffe-4821".
func (c chance) password() (string, error) {
	return c.words("%s-%04d", foods[:], 10_000)
}

func (c chance) words(format string, list []string, most int) (string, error) {
	word, err := c.number(len(list))
	if err != nil {
		return "", err
	}
	n, err := c.number(most)
	return fmt.Sprintf(format, list[word], n), err
}
