// Package recordtest has a flash memory whose power can be cut at any byte, and
// [Check], which cuts it everywhere and holds a store to its word.
package recordtest
