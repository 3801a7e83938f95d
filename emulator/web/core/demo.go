package core

import "codereader/firmware/otp"

// DemonstrationKey is what a page's reader makes its codes from: the test
// secret of RFC 6238, known to everybody. A page is never given another.
const DemonstrationKey = "otpauth://totp/codereader:demonstration?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=codereader"

// Demonstration returns the demonstration key.
func Demonstration() (otp.Key, error) {
	// As it stands in the address: to read addresses, a page would have to load
	// more.
	return otp.NewKey([]byte("12345678901234567890"), otp.SHA1, otp.DefaultDigits, otp.DefaultPeriod)
}
