// Package ssd1306 drives a display of 128 by 64 dots with an SSD1306 on I2C,
// and draws the reader's line of ten characters on it as large as they fit:
// dots that are lit on dark, in letters of its own.
//
// The chip keeps the picture. A [Display] remembers what it has sent and sends
// no more than the columns of the pages (eight rows of dots) that have
// changed, so that a digit that changes costs some hundred bytes and a line
// that does not change costs none. After an error it takes for granted that
// the chip has lost everything, and sets it up again.
//
// The commands and their numbers are those of Solomon Systech's data sheet
// (SSD1306, revision 1.1, table 9-1 and section 10).
package ssd1306
