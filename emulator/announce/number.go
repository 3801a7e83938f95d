package announce

import (
	"strings"

	"codereader/voice"
)

// maxNumber is the largest number that is said in words; of larger ones the
// digits are said.
const maxNumber = 999_999_999

// Number returns the announcement of a whole number in words. Those from ten
// on differ from language to language in more than the words.
func Number(n int64) Announcement {
	var sign Announcement
	if n < 0 {
		sign, n = Of(Minus), -n
	}
	if n < 0 || n > maxNumber {
		return sign.Then(Digits(uint64(n)))
	}
	var a Announcement
	a.add(item{number: int32(n) + 1})
	return sign.Then(a)
}

// Decimal returns the announcement of a number as [strconv] writes it without
// an exponent: "-12.05" is minus twelve point zero five.
func Decimal(number string) Announcement {
	var a Announcement
	if rest, is := strings.CutPrefix(number, "-"); is {
		a, number = Of(Minus), rest
	}
	whole, fraction, is := strings.Cut(number, ".")
	n := int64(0)
	for _, d := range whole {
		if d < '0' || d > '9' || n > maxNumber {
			return Announcement{}
		}
		n = 10*n + int64(d-'0')
	}
	a = a.Then(Number(n))
	if is {
		a = a.Then(Of(Point))
		for _, d := range fraction {
			if d >= '0' && d <= '9' {
				a = a.Then(Of(Zero + Part(d-'0')))
			}
		}
	}
	return a
}

// Digits returns the announcement of a number by its digits, in pairs from the
// left as the reader says its serial number.
func Digits(n uint64) Announcement {
	var digits []Part
	for ok := true; ok; ok = n > 0 {
		digits = append(digits, Zero+Part(n%10))
		n /= 10
	}
	var a Announcement
	for i := range digits {
		d := Of(digits[len(digits)-1-i])
		if i%2 == 0 {
			a = a.With(d)
		} else {
			a = a.Then(d)
		}
	}
	return a
}

// appendNumber appends the words of a number, 0 to maxNumber, in a language.
func appendNumber(all []Spoken, n int32, joint Joint, l voice.Language) []Spoken {
	p := phrasing{all, joint, l}
	p.number(n)
	return p.all
}

// phrasing is a number that is put into words.
type phrasing struct {
	all      []Spoken
	joint    Joint // of the next word
	language voice.Language
}

func (p *phrasing) put(word Part) {
	p.all = append(p.all, Spoken{word, p.joint})
	p.joint = AfterSpace
}

// scales are the words for powers of ten, with what there is one of.
var scales = [...]struct {
	of               int32
	one, scale, many Part
}{
	{1_000_000, One, Million, Millions},
	{1000, Neuter, Thousand, Thousand},
	{100, Neuter, Hundred, Hundred},
}

func (p *phrasing) number(n int32) {
	large := false
	for _, s := range scales {
		count := n / s.of
		if n %= s.of; count == 0 {
			continue
		}
		large = true
		if count == 1 {
			p.put(s.one)
			p.put(s.scale)
		} else {
			p.number(count)
			p.put(s.many)
		}
	}
	if large && n == 0 {
		return
	}
	if large {
		p.put(And)
	}
	p.belowHundred(n)
}

func (p *phrasing) belowHundred(n int32) {
	tens, unit := Twenty+Part(n/10-2), Zero+Part(n%10)
	switch {
	case n < 10:
		p.put(unit)
	case n < 20:
		p.put(Ten + Part(n-10))
	case unit == Zero:
		p.put(tens)
	case p.language == voice.Danish: // enogtyve
		p.put(unit)
		p.joint = Fused
		p.put(And)
		p.joint = Fused
		p.put(tens)
	default:
		p.put(tens)
		p.put(unit)
	}
}
