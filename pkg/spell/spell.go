// Package spell finds the name that was probably meant by one that is unknown.
package spell

import (
	"fmt"
	"maps"
	"slices"
)

// Suggest is `; did you mean "x"?` for the known name nearest to name, or ""
// where none is near. Of equally near names the first in the alphabet wins.
func Suggest(name string, known []string) string {
	if best, ok := Nearest(name, known); ok {
		return fmt.Sprintf("; did you mean %q?", best)
	}
	return ""
}

// Nearest is the known name with the smallest edit distance to name, if that
// is at most a third of the name's length, and at least 1.
func Nearest(name string, known []string) (string, bool) {
	best, limit := "", max(1, len(name)/3)
	for _, k := range slices.Sorted(slices.Values(known)) {
		if d := distance(name, k); d <= limit {
			best, limit = k, d-1
		}
	}
	return best, best != ""
}

// Keys are the keys of a map, sorted.
func Keys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// distance is the edit distance of Damerau and Levenshtein (optimal string
// alignment) in bytes.
func distance(a, b string) int {
	var before []int
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next := make([]int, len(b)+1)
		next[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row = row, next
	}
	return row[len(b)]
}
