package editor

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// A Base is a folder that files of editors lie in.
type Base int

// The bases.
const (
	Home   Base = iota // the user's home
	Config             // the user's configuration, $XDG_CONFIG_HOME or ~/.config
	Own                // a folder of our own in it, one for each editor
	Repo               // the git repository around the working folder, or else that folder
	Hooks              // the repository's hooks
)

// Places are where the bases lie, as absolute paths. Git is the repository's
// own folder; it and Hooks are "" outside of one.
type Places struct{ Home, Config, Repo, Git, Hooks string }

// Here are the places for the user and the working folder. It asks git, and
// works without it.
func Here() (Places, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return Places{}, errors.New("nobody knows where your home is; set HOME")
	}
	dir, err := os.Getwd()
	if err != nil {
		return Places{}, err
	}
	p := Places{Home: home, Config: filepath.Join(home, ".config"), Repo: dir}
	if config := os.Getenv("XDG_CONFIG_HOME"); filepath.IsAbs(config) {
		p.Config = config
	}
	if top := git(dir, "--show-toplevel"); top != "" {
		p.Repo, p.Git, p.Hooks = top, git(dir, "--git-common-dir"), git(dir, "--git-path", "hooks")
	}
	return p, nil
}

// git is a folder that git rev-parse prints, or "".
func git(dir string, args ...string) string {
	out, err := exec.Command("git", append([]string{"rev-parse"}, args...)...).Output()
	path := strings.TrimSuffix(string(out), "\n")
	if err != nil || path == "" {
		return ""
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(dir, path)
	}
	return path
}

// own is the folder of our own files for an editor.
func (p Places) own(editor string) string { return filepath.Join(p.Config, "apology", editor) }

// choose is the path of a file: of those it may have, the first that exists.
func (p Places) choose(f File, editor string) (string, error) {
	base := []string{Home: p.Home, Config: p.Config, Own: p.own(editor), Repo: p.Repo, Hooks: p.Hooks}[f.Base]
	if base == "" {
		return "", errors.New("this is no git repository; go into one, or make one with git init")
	}
	for _, path := range f.Paths {
		path = p.join(base, path)
		if _, err := os.Lstat(path); err == nil {
			return path, nil
		}
	}
	return p.join(base, f.Paths[0]), nil
}

// join is a path below a base. A .config at its start is the user's, wherever
// that lies.
func (p Places) join(base, path string) string {
	if rest, ok := strings.CutPrefix(path, ".config/"); ok {
		base, path = p.Config, rest
	}
	return filepath.Join(base, filepath.FromSlash(path))
}

// follow is where a path leads in the end. It must not lead out of the user's
// folders, or, for a file of the repository, out of the repository.
func (p Places) follow(path string, base Base) (string, error) {
	roots := []string{p.Home, p.Config}
	if base == Repo || base == Hooks {
		roots = []string{p.Repo, p.Git}
	}
	end, err := resolve(path)
	if err != nil {
		return "", err
	}
	if !slices.ContainsFunc(roots, func(root string) bool { return inside(end, root) }) {
		return "", fmt.Errorf("%s leads to %s, which lies outside %s", path, end, strings.Join(slices.DeleteFunc(roots, empty), " and "))
	}
	return end, nil
}

func empty(s string) bool { return s == "" }

// inside reports whether a resolved path lies in a folder.
func inside(path, root string) bool {
	root, err := filepath.EvalSymlinks(root)
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(root, path)
	return err == nil && filepath.IsLocal(rel)
}

// resolve follows every link in a path, the end of which need not exist.
func resolve(path string) (string, error) {
	end, err := filepath.EvalSymlinks(path)
	if err == nil || !errors.Is(err, fs.ErrNotExist) {
		return end, err
	}
	if info, err := os.Lstat(path); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return "", fmt.Errorf("%s is a link that leads nowhere; remove it, or make what it leads to", path)
	}
	parent := filepath.Dir(path)
	if parent == path {
		return "", err
	}
	parent, err = resolve(parent)
	return filepath.Join(parent, filepath.Base(path)), err
}
