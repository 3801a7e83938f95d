// Package record keeps the reader's settings, the time step of its last code,
// and its provisioning on flash, such that a power cut at any moment leaves what
// was there before or what was to be there after, and nothing else.
//
// A [Store] and a [Vault] have two sectors each, A and B. A record is written
// to the sector that is not in use: the sector's commit word is cleared, the
// sector erased, everything but the commit word written and read back, then the
// commit word written and read back. Of two valid records the one with the newer
// sequence number is in use. The vault is written once, to both sectors.
//
// A record, numbers with their low byte first:
//
//	offset  bytes  what
//	     0      8  commit word: "record", kind, version of the format (1)
//	     8      4  sequence number, one more than the last; 0 comes after 2³²-1
//	    12      2  length of the payload
//	    14      2  CRC-16 (package crc) of all bytes of the record but these two
//	    16         payload of kind 1, state, 16 bytes:
//	    16      1    language: 0 Danish, 1 English
//	    17      1    volume, 1 to 9
//	    18      1    speed, 1 to 9
//	    19      5    0
//	    24      8    time step of the last code, 0 if there is none
//	    16         payload of kind 2, provisioning, 25 to 152 bytes:
//	    16      1    algorithm: 0 SHA-1, 1 SHA-256, 2 SHA-512
//	    17      1    digits of a code, 6 to 8
//	    18      1    length of the serial number, 1 to 10
//	    19      1    length of the secret, 1 to 128
//	    20      4    period in seconds, 1 to 86400
//	    24     10    serial number in ASCII, then 0
//	    34      6    0
//	    40           secret
//
// A record of any other version counts as damaged. The last write unit is filled
// up with 0xFF, as erased flash reads.
//
// The CRC guards against cells that fail, one time in 65,536 in vain; against
// power cuts the order of writing does, and no luck is needed. Cells that read
// differently from one time to the next are beyond it. Each save erases one
// sector: of a flash good for 100,000 erasures, fifty saves a day use up the two
// in eleven years.
//
// Nothing here allocates but [Vault.Key], and nothing starts a goroutine.
package record
