# The project's commands. `make` or `make help` lists them.
#
# Everything builds without a C compiler. On Debian and Ubuntu, what the window
# and the tests need besides Go is installed if that may be done without asking
# (INSTALL=no: never), and named otherwise: .ci/packages, .ci/setup.

GO     := $(or $(GO),$(shell command -v go 2>/dev/null || echo /usr/local/go/bin/go))
ARGS   ?=
BENCH  ?= .
FUZZTIME ?= 30s
RACE   ?= $(shell $(GO) list $(ALL) 2>/dev/null | grep -v /emulator/window$$)

export CGO_ENABLED := 0
# The same bytes from the same source, and no need of git.
export GOFLAGS := $(GOFLAGS) -buildvcs=false
export PATH := $(patsubst %/,%,$(dir $(GO))):$(PATH)

VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo devel)
TARGETS := linux/amd64 linux/arm64 windows/amd64 darwin/arm64 js/wasm
# The packages whose names begin with a dot are not in ./...
ALL     := ./... ./.ci/testsummary
# Flags of the programs that are given away, as .ci/dist has them: -trimpath and
# no build id, so that the bytes depend on nothing but source, Go and version;
# functions inlined only where it counts, or the programs would be too large.
RELEASE := -trimpath -gcflags=all=-l -gcflags=codereader/...= -gcflags=golang.org/x/image/...= \
  -ldflags '-s -w -buildid= -X main.version=$(VERSION)'

.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help go web build run test race voices bench golden lint vet fmt staticcheck tidy fuzz cross dist firmware hil clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s  %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

go:
	@$(GO) version >/dev/null 2>&1 || { echo "make: Go is not here: https://go.dev/dl has it; the version in go.mod or a later one"; exit 1; }
	@$(GO) list -m >/dev/null 2>&1 || { $(GO) list -m; echo "make: $$($(GO) version) cannot read go.mod: https://go.dev/dl has a later one"; exit 1; }

# What has not changed since is left alone.
web: go ## build the page: emulator/web/dist/site is for any web server
	@$(GO) run ./emulator/web/makeweb

build: web ## build the program, with the page in it: bin/codereader
	@$(GO) build -ldflags '-X main.version=$(VERSION)' -o bin/ ./cmd/codereader

run: build ## start the reader; ARGS='--lang en' for its flags
	@.ci/setup run
	@bin/codereader $(ARGS)

test: web ## run every test, and say what could not be run and why
	@.ci/setup test
	@$(GO) build -o bin/ ./.ci/testsummary
	@bin/testsummary -limit 20m -count=1 -vet=off -timeout 8m $(ALL)

# The window's tests drive it in real time, for which the detector is too slow
# on a small machine: make race RACE=./emulator/window is for a large one.
race: go ## run the tests with the race detector, which needs a C compiler
	@if echo '#include <stdlib.h>' | $${CC:-gcc} -E - >/dev/null 2>&1; then \
	  $(GO) build -o bin/ ./.ci/testsummary && \
	  CGO_ENABLED=1 bin/testsummary -limit 20m -race -short -vet=off -timeout 10m $(RACE); \
	else echo "race: skipped, it needs a C compiler: apt-get install gcc libc6-dev"; fi

voices: go ## make the voices' clips again, with flite and espeak-ng
	@.ci/setup voices
	@$(GO) run ./assets/makevoices

bench: go ## run the benchmarks; BENCH=Stretch for those of that name
	@.ci/setup test
	@$(GO) test -run '^$$' -bench '$(BENCH)' -benchmem -vet=off -timeout 60m ./...

golden: go ## write the golden pictures and sounds anew; look at the difference before you commit it
	@.ci/setup test
	@for p in $$(grep -rl --include='*_test.go' 'flag.Bool("update"' . | xargs -r -n 1 dirname | sort -u); do \
	  echo "$$p" && $(GO) test -count=1 -vet=off "$$p" -update || exit 1; done

lint: fmt vet staticcheck tidy ## gofmt, go vet, staticcheck, and is go.mod tidy?

vet: go
	@$(GO) vet $(ALL)

fmt: go
	@l=$$(gofmt -l .); [ -z "$$l" ] || { echo "not formatted; gofmt -w would mend it:" $$l; exit 1; }

staticcheck: go
	@$(GO) run honnef.co/go/tools/cmd/staticcheck $(ALL)

tidy: go
	@$(GO) mod tidy -diff

fuzz: go ## fuzz every target for a while; FUZZTIME=10m for how long each
	@.ci/fuzz $(FUZZTIME)

cross: go ## build every package for every system
	@for t in $(TARGETS); do echo "$$t" && \
	  GOOS=$${t%/*} GOARCH=$${t#*/} $(GO) build $(RELEASE) ./... || exit 1; done

dist: web ## build the programs that are given away, into dist/, and print their sizes
	@GO='$(GO)' .ci/dist "$(VERSION)" $(TARGETS)

firmware: go ## build the firmware for boards, and what they boot, into dist/firmware/
	@GO='$(GO)' .ci/firmware "$(VERSION)"

# BOARDS='arm64 parts conform raspi0' is all that .ci/hil knows, RANDOM how many
# random scenarios there are beside the others.
hil: build ## run the scenarios on boards in an emulator of their own; RANDOM=1000, BOARDS=conform for more
	@GO='$(GO)' .ci/hil $(BOARDS) $(if $(RANDOM),random=$(RANDOM))

clean: ## remove what was built
	@rm -rf bin dist emulator/web/dist/site emulator/web/dist/stamp
	@find emulator/web/dist/embed -mindepth 1 ! -name README -delete
