// Package site is the practice log-on as pages in a browser: "Øvelsesbanken",
// in English "Practice bank", an invented service that looks like no real one
// and says on every page that it is practice.
//
// [Handler] answers with plain HTML and forms, in Danish and English, in a
// standard theme and one of high contrast. No page needs a script; the
// trainer's alone has one, which keeps its table up to date. The rules, and
// all that is remembered, are those of package practice.
//
// Forms are taken from the site's own pages alone: the origin that a browser
// tells must be the site's, and the learner's token must come along. What is
// typed is compared and forgotten; no page repeats it.
package site
