package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/spf13/cobra"

	"apology.example/pkg/draft"
)

// write writes the output of the run: a file that only its owner may read, all
// of it or nothing, or standard output.
func (d *drafting) write(data []byte) error {
	if d.options.output == "" {
		_, err := d.cmd.OutOrStdout().Write(data)
		return err
	}
	if err := d.free(); err != nil {
		return err
	}
	return writePrivate(d.options.output, data)
}

// free sees to it that a letter can be written where it was asked for. A file
// that is there is kept under another name.
func (d *drafting) free() error {
	path := d.options.output
	if path == "" {
		return nil
	}
	dir := filepath.Dir(path)
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return fmt.Errorf("write %s: there is no folder %s; make it, or name another file with -o", path, dir)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err == nil && info.IsDir():
		return fmt.Errorf("write %s: this is a folder; name a file in it", path)
	case err == nil && !d.options.force:
		return fmt.Errorf("%s is there already; --force writes over it, and keeps the old one as %s~", path, path)
	}
	return err
}

// writePrivate writes a file with mode 0600, all of it or nothing. What was
// there before is kept with a "~" behind its name.
func writePrivate(path string, data []byte) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if old, err := os.ReadFile(path); err == nil {
		if err := replace(path+"~", old); err != nil {
			return err
		}
	}
	return replace(path, data)
}

func replace(path string, data []byte) error {
	err := writeWhole(path, data)
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("write %s: you may not write in %s; change its permissions, or name another file with -o", path, filepath.Dir(path))
	case err != nil:
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}

// keptAnswers is the file in which the answers of a form are kept until there
// is a letter.
func keptAnswers() string {
	dir := os.Getenv("XDG_STATE_HOME")
	if !filepath.IsAbs(dir) {
		home, err := os.UserHomeDir()
		if err != nil {
			return ""
		}
		dir = filepath.Join(home, ".local", "state")
	}
	return filepath.Join(dir, "apology", "draft.yaml")
}

// keep keeps the answers so far, as a file that --resume and --answers read.
func (d *drafting) keep() error {
	path := keptAnswers()
	if path == "" {
		return errors.New("keep your answers: nobody knows your home folder; set XDG_STATE_HOME")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("keep your answers: %w", err)
	}
	return replace(path, draft.Sheet(d.template, d.answers))
}

// setAside keeps the answers of an earlier draft under another name, so that
// those of this one do not take their place.
func (d *drafting) setAside() error {
	path := keptAnswers()
	if _, err := os.Stat(path); err != nil || d.options.resume {
		return nil
	}
	if err := os.Rename(path, path+"~"); err != nil {
		return fmt.Errorf("keep the answers of an earlier draft: %w", err)
	}
	d.form.say("The answers of an earlier draft are in %s~ now; --answers goes on with them.\n", path)
	return nil
}

// discard removes the answers that were kept: the letter has them now.
func (d *drafting) discard() {
	if d.form.asked || d.options.resume {
		_ = os.Remove(keptAnswers()) // if it cannot be removed, it is read again
	}
}

// runEditor opens a file in the editor that the writer has chosen.
func runEditor(cmd *cobra.Command, path string) error {
	editor := os.Getenv("VISUAL")
	if editor == "" {
		editor = os.Getenv("EDITOR")
	}
	if editor == "" {
		return fmt.Errorf("%s is written, but no editor is known; set VISUAL or EDITOR", path)
	}
	c := exec.CommandContext(cmd.Context(), "sh", "-c", editor+` "$@"`, editor, path) // as git does: the variable may hold arguments
	c.Stdin, c.Stdout, c.Stderr = cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr()
	if err := c.Run(); err != nil {
		return fmt.Errorf("edit %s with %s: %w; what you wrote is in the file", path, editor, err)
	}
	return nil
}
