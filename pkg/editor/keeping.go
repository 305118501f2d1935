package editor

// keeping are the programs that keep letters, and ask before they do.
func keeping() []Editor {
	return []Editor{
		{
			Name: "git", Title: "git, by a hook of its own", Tried: "git 2.39.5",
			Does: "git commit reads the letters that are staged, and waits where something was found.",
			Files: []File{{
				Base: Hooks, Paths: []string{"pre-commit"}, Comment: "#", Snippet: "git.sh",
				Head: "#!/bin/sh\n", After: `\A#!.*\b(sh|bash|dash|ksh|zsh)\s*$`, Run: true,
			}},
			Then: []string{"git commit --no-verify goes on without it."},
		},
		{
			Name: "pre-commit", Title: "the pre-commit framework", Tried: "pre-commit 3.0.4",
			Does: "git commit reads the letters that are staged, and waits where something was found.",
			Files: []File{{
				Base: Repo, Paths: []string{".pre-commit-config.yaml"}, Comment: "#", Snippet: "pre-commit.yaml",
				Head: "repos:\n", After: `^repos:\s*$`,
			}},
			Then: []string{"pre-commit install sets the hook up, once for each clone."},
		},
		{
			Name: "lefthook", Title: "Lefthook", Tried: "Lefthook 1.13.6",
			Does: "git commit reads the letters that are staged, and waits where something was found.",
			Files: []File{{
				Base: Repo, Paths: []string{"lefthook.yml", "lefthook.yaml", ".lefthook.yml", ".lefthook.yaml"}, Comment: "#", Snippet: "lefthook.yml",
				Not: `^pre-commit:`,
			}},
			Then: []string{"lefthook install sets the hook up, once for each clone."},
		},
	}
}
