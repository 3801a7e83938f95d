// Package crc is the checksum of the link's frames and of the records that the
// reader keeps: CRC-16 with the polynomial 0x1021, start 0xFFFF, nothing
// reflected, nothing inverted. Catalogues call it CRC-16/IBM-3740, and
// CCITT-FALSE by its old name; of "123456789" it is 0x29B1.
//
// Of up to 4095 bytes, its own two included, it finds every change of two bits,
// of any odd number of bits, and within 16 bits in a row. What is changed in any
// other way it takes for right once in 65,536 times.
//
// It has no table: a board has 512 bytes for better things.
package crc
