package cli

import (
	"errors"
	"slices"
	"sync"
	"testing"
)

// Whatever is done first, results come in order.
func TestInOrder(t *testing.T) {
	for _, jobs := range []int{1, 2, 9} {
		var gate sync.WaitGroup
		gate.Add(min(jobs, 5))
		var got []int
		err := inOrder(5, jobs, func(i int) int {
			if i < jobs { // the first of each worker wait for each other
				gate.Done()
				gate.Wait()
			}
			return i * i
		}, func(i, v int) error {
			got = append(got, v)
			return nil
		})
		if err != nil || !slices.Equal(got, []int{0, 1, 4, 9, 16}) {
			t.Errorf("%d jobs: got %v, %v", jobs, got, err)
		}
	}
}

func TestInOrderEndsWithTheFirstError(t *testing.T) {
	full := errors.New("disk full")
	taken := 0
	err := inOrder(100, 2, func(i int) int { return i }, func(i, _ int) error {
		if taken++; i == 3 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) || taken != 4 {
		t.Errorf("took %d, then %v", taken, err)
	}
}

// A fault in one of several goroutines is caught where others are.
func TestInOrderRaisesPanics(t *testing.T) {
	defer func() {
		if recover() != "fault" {
			t.Error("the panic was lost")
		}
	}()
	_ = inOrder(10, 3, func(i int) int {
		if i == 7 {
			panic("fault")
		}
		return i
	}, func(int, int) error { return nil })
}
