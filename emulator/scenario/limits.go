package scenario

import "time"

// What a scenario may ask for. The limits are far above what a test of a
// reader needs; they are there so that a script from a stranger cannot hang
// the program or fill its memory or disk.
const (
	// MaxTime is the device time that a scenario may last.
	MaxTime = 24 * time.Hour

	// MaxSettle is the device time that one `settle` may take. The longest
	// thing that the reader says, at its slowest, takes less than a minute.
	MaxSettle = 5 * time.Minute

	// MaxSize is the size of a script in bytes, with the files in its archive.
	MaxSize = 1 << 20

	// MaxLine is the length of a line in bytes.
	MaxLine = 4096

	// MaxGuards is the number of conditions in front of one step.
	MaxGuards = 8

	// MaxPictures is the number of pictures that a scenario may take.
	MaxPictures = 1000

	// MaxPictureBytes is the size of a picture's file.
	MaxPictureBytes = 16 << 20

	// MaxPixels is the number of pixels of a picture that is compared.
	MaxPixels = 8 << 20

	// MaxMistakes is how many mistakes are told of one script.
	MaxMistakes = 20
)
