package lsp

import (
	"errors"
	"os"
	"runtime"
	"syscall"
)

// alive reports whether a process of that id exists, whoever it belongs to.
func alive(process int) bool {
	p, err := os.FindProcess(process)
	if err != nil {
		return false
	}
	defer func() { _ = p.Release() }() // there is nothing to do about it
	if runtime.GOOS == "windows" {
		return true // finding it was the proof
	}
	err = p.Signal(syscall.Signal(0))
	return err == nil || errors.Is(err, syscall.EPERM)
}
