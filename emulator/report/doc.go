// Package report makes one page of a session, for a person to read and to
// attach to an audit: what was used and when, what was expected and how that
// ended, and everything that happened on a timeline, with pictures of the
// display and with the sound.
//
// A [Report] is a sink that collects; [Report.Write] writes the page. It is a
// single HTML file without anything from elsewhere: pictures, sounds, style and
// script are in it, and its security policy allows nothing else. It is in
// Danish or English, follows the reader's colour scheme, works with a screen
// reader and the keyboard, prints, and says all that it has to say without
// script too; only playing sound needs that.
//
// Pictures and sounds are in the page once each, however often they were shown
// or heard. A page has at most [MaxRows] rows and [MaxSound] bytes of sound; it
// says what it leaves out.
package report
