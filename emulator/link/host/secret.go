package host

import (
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"

	"codereader/firmware/otp"
)

// shortened returns a secret that makes the same codes as the key's and is no
// longer than a block of its hash function: HMAC hashes a longer one itself (RFC
// 2104 section 2). So every key has room in a packet.
func shortened(k otp.Key) []byte {
	secret := k.AppendSecret(nil)
	var hashed []byte
	switch a := k.Algorithm(); {
	case a == otp.SHA1 && len(secret) > sha1.BlockSize:
		sum := sha1.Sum(secret)
		hashed = sum[:]
	case a == otp.SHA256 && len(secret) > sha256.BlockSize:
		sum := sha256.Sum256(secret)
		hashed = sum[:]
	case a == otp.SHA512 && len(secret) > sha512.BlockSize:
		sum := sha512.Sum512(secret)
		hashed = sum[:]
	default:
		return secret
	}
	clear(secret)
	return hashed
}
