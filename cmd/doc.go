// Package cmd has no code: the programs stand in the folders below it.
//
// Its tests hold the rules that go across all folders: which folder may import
// which (table_test.go; a new folder needs a row there), and which must not
// look at the clock, wait, or start goroutines.
package cmd
