package editor

// writing are the editors that letters are written in.
func writing() []Editor {
	return []Editor{
		{
			Name: "vim", Title: "Vim", Tried: "Vim 9.0",
			Does:  "After each save of a letter, the quickfix list holds what was found.",
			Files: []File{{Base: Home, Paths: []string{".vim/plugin/apology.vim"}, Comment: `"`, Snippet: "vim.vim"}},
			Then:  []string{"Vim reads it when it starts. :cnext goes to the next finding."},
		},
		{
			Name: "neovim", Also: []string{"nvim"}, Title: "Neovim", Tried: "Neovim 0.7.2",
			Does:  "When a letter is opened and after each save, what was found is a diagnostic at its place.",
			Files: []File{{Base: Config, Paths: []string{"nvim/plugin/apology.lua"}, Comment: "--", Snippet: "neovim.lua"}},
			Then:  []string{"Neovim reads it when it starts. Take this or neovim-lsp, not both."},
		},
		{
			Name: "neovim-lsp", Also: []string{"nvim-lsp"}, Title: "Neovim, by its language client", Tried: "Neovim 0.7.2",
			Does:  "While you write a letter, what is found is a diagnostic at its place.",
			Files: []File{{Base: Config, Paths: []string{"nvim/plugin/apology-lsp.lua"}, Comment: "--", Snippet: "neovim-lsp.lua"}},
			Then:  []string{"Neovim reads it when it starts. Take this or neovim, not both."},
		},
		{
			Name: "emacs", Also: []string{"flymake"}, Title: "Emacs, by Flymake", Tried: "Emacs 28.2",
			Does: "While you write a letter, Flymake underlines what is found.",
			Files: []File{
				{
					Base: Own, Paths: []string{"letters.el"}, Comment: ";;", Snippet: "emacs.el",
					Head: ";;; letters.el --- letters of apology, by Flymake -*- lexical-binding: t -*-\n",
				},
				{Base: Home, Paths: emacsInit(), Comment: ";;", Snippet: "emacs-init.el"},
			},
			Then: []string{"Emacs reads it when it starts. M-x compile RET apology check --format unix FILE works without any of this."},
		},
		{
			Name: "emacs-eglot", Also: []string{"eglot"}, Title: "Emacs, by Eglot", Tried: "Emacs 28.2 with Eglot 1.9",
			Does:  "While you write a letter, Eglot underlines what is found.",
			Files: []File{{Base: Home, Paths: emacsInit(), Comment: ";;", Snippet: "emacs-eglot.el"}},
			Then:  []string{"Emacs 29 and later have Eglot; for Emacs 28 install it. M-x eglot-code-actions offers what can be done about a finding."},
		},
		{
			Name: "helix", Also: []string{"hx"}, Title: "Helix",
			Does:  "While you write a letter, what is found is a diagnostic at its place.",
			Files: []File{{Base: Config, Paths: []string{"helix/languages.toml"}, Comment: "#", Snippet: "helix.toml"}},
			Then:  []string{"Helix reads it when it starts; hx --health letter shows whether it did."},
		},
		{
			Name: "kakoune", Also: []string{"kak"}, Title: "Kakoune", Tried: "Kakoune 2022.10.31",
			Does:  "After each save of a letter, Kakoune lints it: marks in the margin, and *lint-output*.",
			Files: []File{{Base: Config, Paths: []string{"kak/kakrc"}, Comment: "#", Snippet: "kakoune.kak"}},
			Then:  []string{"Kakoune reads it when it starts. :lint-next-message goes to the next finding."},
		},
		{
			Name: "micro", Title: "micro", Tried: "micro 2.0.11",
			Does:  "After each save of a letter, micro marks the lines with findings, and says them as you reach them.",
			Files: []File{{Base: Config, Paths: []string{"micro/plug/apology/apology.lua"}, Comment: "--", Snippet: "micro.lua"}},
			Then:  []string{"micro reads it when it starts."},
		},
		{
			Name: "nano", Title: "nano", Tried: "nano 7.2",
			Does:  "M-B (Alt and B) reads a letter; PgUp and PgDn walk through the findings.",
			Files: []File{{Base: Home, Paths: []string{".nanorc", ".config/nano/nanorc"}, Comment: "#", Snippet: "nano.nanorc"}},
			Then:  []string{"nano reads it when it starts. It has nothing that happens on a save."},
		},
		{
			Name: "vscode", Also: []string{"code"}, Title: "Visual Studio Code",
			Does: "The task apology reads the letter that is open, and the Problems list holds what was found.",
			Files: []File{{
				Base: Repo, Paths: []string{".vscode/tasks.json"}, Comment: "//", Snippet: "vscode.json",
				Head: "{\n  \"version\": \"2.0.0\",\n  \"tasks\": [\n", Tail: "  ]\n}\n", After: `^.*"tasks"\s*:\s*\[\s*$`,
			}},
			Then: []string{
				"Terminal, Run Task, apology runs it. To have it run on each save, take an extension that runs a task then.",
				`An extension that speaks to any language server may start "apology lsp" for plaintext and markdown.`,
			},
		},
		{
			Name: "sublime", Title: "Sublime Text, by its LSP package",
			Does: "While you write a letter, what is found is a diagnostic at its place.",
			Files: []File{{
				Base: Config, Paths: []string{"sublime-text/Packages/User/LanguageServers.sublime-settings"}, Comment: "//", Snippet: "sublime.json",
				Head: "{\n", Tail: "}\n", After: `^\{\s*$`,
			}},
			Then: []string{"Install the package LSP. Its older versions read the same from LSP.sublime-settings, below \"clients\"."},
		},
		{
			Name: "zed", Title: "Zed",
			Does: "While you write a letter in Markdown, what is found is a diagnostic at its place.",
		},
	}
}

// emacsInit are the places for an init file of Emacs. A ~/.emacs hides the
// others.
func emacsInit() []string {
	return []string{".emacs", ".emacs.el", ".emacs.d/init.el", ".config/emacs/init.el"}
}
