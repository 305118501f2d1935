package cli

import (
	"os"
	"runtime/debug"
	"sync/atomic"
)

// inOrder does n things, several at a time, and hands their results on in
// order, each as soon as it and those before it are done. It ends with the
// first error of take. A panic of do is raised here again.
func inOrder[T any](n, jobs int, do func(int) T, take func(int, T) error) error {
	type result struct {
		value T
		fault any
	}
	results := make([]chan result, n)
	for i := range results {
		results[i] = make(chan result, 1)
	}
	var next atomic.Int64
	attempt := func(i int) (r result) {
		defer func() { r.fault = recover() }()
		return result{value: do(i)}
	}
	work := func() {
		for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
			results[i] <- attempt(int(i))
		}
	}
	for range min(jobs, n) {
		go work()
	}
	for i := range results {
		r := <-results[i]
		if r.fault != nil {
			panic(r.fault)
		}
		if err := take(i, r.value); err != nil {
			next.Store(int64(n))
			return err
		}
	}
	return nil
}

// collectLess trades memory for time, unless GOGC says how: a run is soon over,
// and what it holds is little more than a letter at a time.
func collectLess() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
}

// enoughMemory is what a run needs at most, in bytes, unless its letters are
// made to need more.
const enoughMemory = 160 << 20

// saveMemory trades time for memory where there is less than enough, unless
// GOMEMLIMIT says when.
func saveMemory() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(enoughMemory)
	}
}
