// Command testsummary runs `go test` and says at the end what came of it.
//
//	go run ./.ci/testsummary [-limit 20m] [go test's flags and packages]
//
// While the tests run it prints go test's line for each package, and behind it
// what the failing tests of the package printed. At the end it names the tests
// that were skipped, with their reasons, and those that failed, and its last
// line is
//
//	N passed, N failed, N skipped
//
// A test with subtests counts as its subtests. A package that does not build,
// or that ends without any test having failed, counts as one that failed, and
// so does a test that never ended. The exit status is 0 only if none failed.
package main
