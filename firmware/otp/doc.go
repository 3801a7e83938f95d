// Package otp is the one place where one-time codes are made: TOTP (RFC 6238)
// over HOTP (RFC 4226), on github.com/pquerna/otp. The reader, the practice
// bank and every tool ask it.
//
// A [Key] never shows its secret: not when it is printed, not in an error.
package otp
