package main

// clip is a row of a recipe: one file and how it comes about.
type clip struct {
	file   string // below DIR
	speech speech
	pick   int // which stretch of speech between pauses; -1 is the last
	rate   int // of the file, in Hz
}

// speech is what a synthesiser is to say.
type speech struct {
	tool   string   // flite or espeak-ng
	args   []string // voice and rate
	text   string
	phones bool    // text is a row of flite's phonemes
	whole  bool    // take all of it, pauses included
	edits  []edit  // of what flite spoke
	tail   float64 // where its end is cut, see trim
	fall   float64 // how far its pitch is made to fall, see glide
}
