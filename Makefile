# Every target says what it does: make help
.DEFAULT_GOAL := help
SHELL := /bin/sh

BIN      := .bin
APOLOGY  := $(BIN)/apology
LETTERS  := testdata/letters
FUZZTIME ?= 20s
TRUST    := Killed|Disk|ReadOnly|Pipe|Loads|ManyLetters|Surroundings|Narrow|Machine|Same|Nothing|Owner

.PHONY: help demo build docs test lint bench test-editors accuracy fuzz trust release reproducible licences sbom vulnerabilities \
        generate update module clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: build ## build, then check a bad letter and a good one and print both
	@for letter in bad good; do \
		printf '\n\033[1m$$ cat $(LETTERS)/%s.md\033[0m\n\n' $$letter; cat $(LETTERS)/$$letter.md; \
		printf '\n\033[1m$$ apology check $(LETTERS)/%s.md\033[0m\n\n' $$letter; \
		$(APOLOGY) check $(LETTERS)/$$letter.md; status=$$?; \
		printf '\n(exit status %s)\n' $$status; \
		test $$status -le 1 || exit $$status; \
	done

build: ## build .bin/apology
	@mkdir -p $(BIN)
	CGO_ENABLED=0 go build -trimpath -buildvcs=auto -ldflags '-s -w' -o $(APOLOGY) ./cmd/apology

docs: build ## write the manual pages and the shell completions to .bin/share
	@mkdir -p $(BIN)/share/completions
	$(APOLOGY) man $(BIN)/share/man/man1
	@for shell in bash zsh fish powershell; do \
		$(APOLOGY) completion $$shell >$(BIN)/share/completions/apology.$$shell || exit 1; \
	done

test: ## run every test, under the race detector where there is a C compiler
	@if command -v $$(go env CC) >/dev/null 2>&1; then \
		CGO_ENABLED=1 go test -race ./...; \
	else \
		echo 'no C compiler here: the tests run WITHOUT the race detector'; go test ./...; \
	fi

lint: ## gofmt, go vet, and golangci-lint when it is installed
	@unformatted=$$(gofmt -l .); if [ -n "$$unformatted" ]; then \
		echo 'not formatted; run gofmt -w on:'; echo "$$unformatted"; exit 1; fi
	go vet ./...
	@PATH="$(BIN):$$(go env GOPATH)/bin:$$PATH"; \
	if command -v golangci-lint >/dev/null; then golangci-lint run ./...; \
	else echo '*** golangci-lint is NOT installed and did NOT run; .ci/run says which version to take ***'; fi

bench: ## Go benchmarks, the whole process among them
	go test -run '^$$' -bench . -benchmem ./...

accuracy: ## measure the rules (REAL=folder: on real text too); fails when a figure fell (WRITE=1 accepts)
	go run ./cmd/accuracy $(if $(REAL),-real '$(REAL)') $(if $(ONLY),-only-source '$(ONLY)') $(if $(WRITE),-write)

test-editors: ## drive real editors, set up by apology hook (EDITORS='vim nano': only those)
	@testdata/editors/run.sh $(EDITORS)

fuzz: ## run every fuzz target for FUZZTIME (20s)
	@for dir in $$(go list -f '{{.Dir}}' ./...); do \
		for target in $$(grep -hos '^func Fuzz[A-Za-z0-9]*' $$dir/*_test.go | cut -c6-); do \
			echo "$$target in $$dir"; \
			(cd $$dir && go test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x) || exit 1; \
		done; \
	done

trust: ## the tests of trust at full length: 1,000 kills a job, every load at its limit, 10,000 letters
	go test ./cmd/apology -run '$(TRUST)' -trust 1000 -v -timeout 120m

release: ## build and pack for Linux, macOS and Windows, with licences and checksums, into .bin/release
	go run ./cmd/release

reproducible: ## make the release, then two parts of it in another folder with an empty cache, and compare
	SOURCE_DATE_EPOCH=0 go run ./cmd/release -o $(BIN)/release1
	@elsewhere=$$(mktemp -d) && trap 'chmod -R u+w "$$elsewhere"; rm -rf "$$elsewhere"' EXIT && \
	cp -R . "$$elsewhere/copy" && cd "$$elsewhere/copy" && \
	SOURCE_DATE_EPOCH=0 GOCACHE="$$elsewhere/cache" go run ./cmd/release -for linux/amd64,windows/arm64 -o "$$elsewhere/out" && \
	cd "$(CURDIR)" && cat "$$elsewhere/out/SHA256SUMS" && \
	test $$(grep -cxFf "$$elsewhere/out/SHA256SUMS" $(BIN)/release1/SHA256SUMS) = 2

licences: ## write the list of the licences of all that is linked
	go run ./cmd/release -licences

sbom: ## write what apology is made of, as CycloneDX, to .bin/apology.cdx.json
	CGO_ENABLED=0 go run github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.10.0 app \
		-json -licenses -std -noserial -notimestamp -main cmd/apology -output $(BIN)/apology.cdx.json .

vulnerabilities: ## look for known vulnerabilities; says loudly when the database cannot be reached
	@go run golang.org/x/vuln/cmd/govulncheck@v1.9.0 ./... || \
		{ status=$$?; echo '*** govulncheck found something, or could NOT reach its database: see above ***'; exit $$status; }

generate: ## write what is written by programs: the compiled rules, and the table of them
	go generate ./...

update: ## accept what the golden tests see now; read the diff before you commit it
	@for dir in $$(go list -f '{{.Dir}}' ./...); do \
		if grep -qs 'flag.Bool("update"' $$dir/*_test.go; then (cd $$dir && go test . -update) || exit 1; fi; \
	done
	go test ./cmd/apology -run Readme -update-readme

module: ## give the module another path everywhere: make module MODULE=example.org/apology
	@test -n '$(MODULE)' || { echo 'say the new path: make module MODULE=example.org/apology'; exit 2; }
	@old=$$(go list -m); go mod edit -module '$(MODULE)'; \
	find . -name '*.go' -exec sed -i.old "s|\"$$old/|\"$(MODULE)/|g" {} +; \
	find . -name '*.go.old' -delete; gofmt -w cmd pkg rules; \
	echo "$$old is now $(MODULE)"

clean: ## remove what was built
	rm -rf $(BIN)
