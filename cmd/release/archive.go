package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io/fs"
	"time"
)

// file is what lies in an archive.
type file struct {
	name string
	mode fs.FileMode
	data []byte
}

// pack puts files into an archive as the platform is used to, and gives its
// name: .zip for Windows, else .tar.gz. All files bear the same time.
func (p platform) pack(files []file, on time.Time) (string, []byte, error) {
	base := fmt.Sprintf("apology-%s-%s", p.system, p.processor)
	if p.system == "windows" {
		data, err := zipped(base, files, on)
		return base + ".zip", data, err
	}
	data, err := tarred(base, files, on)
	return base + ".tar.gz", data, err
}

func tarred(folder string, files []file, on time.Time) ([]byte, error) {
	var b bytes.Buffer
	packer := gzip.NewWriter(&b)
	w := tar.NewWriter(packer)
	for _, f := range files {
		h := &tar.Header{Name: folder + "/" + f.name, Mode: int64(f.mode), Size: int64(len(f.data)), ModTime: on, Format: tar.FormatUSTAR}
		if err := w.WriteHeader(h); err != nil {
			return nil, err
		}
		if _, err := w.Write(f.data); err != nil {
			return nil, err
		}
	}
	err := errors.Join(w.Close(), packer.Close())
	return b.Bytes(), err
}

func zipped(folder string, files []file, on time.Time) ([]byte, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		h := &zip.FileHeader{Name: folder + "/" + f.name, Method: zip.Deflate, Modified: on}
		h.SetMode(f.mode)
		entry, err := w.CreateHeader(h)
		if err != nil {
			return nil, err
		}
		if _, err := entry.Write(f.data); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return b.Bytes(), err
}
