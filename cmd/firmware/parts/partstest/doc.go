// Package partstest has a board's parts where there are none: lines with keys
// that nobody presses, and a bus whose display takes what it is sent. The
// drivers are the real ones, so that what they take (memory, time) can be
// measured on a machine without such parts, as QEMU's are.
package partstest
