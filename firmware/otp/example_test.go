package otp_test

import (
	"fmt"
	"time"

	"codereader/clock"
	"codereader/firmware/otp"
)

// The first row of RFC 6238 appendix B.
func ExampleParseURI() {
	key, err := otp.ParseURI("otpauth://totp/RFC?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&digits=8")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(key)
	fmt.Println(key.Code(clock.Step(time.Unix(59, 0), key.Period())))
	// Output:
	// TOTP key, SHA1, 8 digits, every 30s
	// 94287082
}

// An error says what would be right, and keeps the secret.
func ExampleParseURI_error() {
	_, err := otp.ParseURI("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&digits=5")
	fmt.Println(err)
	// Output: otp: the key's digits must be 6 to 8
}
