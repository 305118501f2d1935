package editor

import "testing"

func TestDiff(t *testing.T) {
	tests := []struct {
		name          string
		before, after []byte
		want          string
	}{
		{"nothing", []byte("a\n"), []byte("a\n"), ""},
		{"a new file", nil, []byte("a\nb\n"), "--- /dev/null\n+++ f\n@@ -0,0 +1,2 @@\n+a\n+b\n"},
		{"a file that goes", []byte("a\n"), nil, "--- f\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n"},
		{"an empty one", []byte{}, []byte("a\n"), "--- f\n+++ f\n@@ -0,0 +1,1 @@\n+a\n"},
		{"in the middle", []byte("1\n2\n3\n4\n5\n6\n7\n8\n"), []byte("1\n2\n3\n4\nx\n5\n6\n7\n8\n"), "--- f\n+++ f\n@@ -2,6 +2,7 @@\n 2\n 3\n 4\n+x\n 5\n 6\n 7\n"},
		{"a line without an end", []byte("a"), []byte("a\nb\n"), "--- f\n+++ f\n@@ -1,1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n"},
		{"lines that are alike", []byte("a\na\n"), []byte("a\na\na\n"), "--- f\n+++ f\n@@ -1,2 +1,3 @@\n a\n a\n+a\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := (Change{Path: "f", Before: tt.before, After: tt.after}).Diff(); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}
