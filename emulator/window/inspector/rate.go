package inspector

import (
	"fmt"
	"math"
	"strconv"

	"codereader/emulator"
	"codereader/voice"
)

// rates are the rates of time that slower and faster go through.
var rates = []float64{emulator.MinRate, 0.2, 0.5, 1, 2, 5, 10, 20, 50, emulator.MaxRate, emulator.AsFastAsItGoes}

// faster returns the next higher rate, or the highest.
func faster(rate float64) float64 {
	for _, r := range rates {
		if r > rate {
			return r
		}
	}
	return rates[len(rates)-1]
}

// slower returns the next lower rate, or the lowest.
func slower(rate float64) float64 {
	for i := len(rates) - 1; i >= 0; i-- {
		if rates[i] < rate {
			return rates[i]
		}
	}
	return rates[0]
}

// rateText returns a rate as a person reads it.
func rateText(rate float64, l voice.Language) string {
	switch {
	case rate == 0:
		return textPaused.in(l)
	case math.IsInf(rate, 1):
		return textMax.in(l)
	}
	return fmt.Sprintf("%s×", decimal(strconv.FormatFloat(rate, 'g', -1, 64), l))
}
