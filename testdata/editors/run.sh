#!/usr/bin/env bash
# Drives real editors, mail clients and git, set up by apology hook, in a home of
# their own: save a letter with findings, read what the editor shows, save a
# letter without. run.sh [name...] runs only those named.
#
# As root on Debian it installs the packages that are missing; elsewhere it runs
# what is there. What did not run is said, loudly, and is no success: the exit
# status is 1 if a test failed, and 3 if none did but some did not run.
# ALLOW_MISSING=1 makes 0 of 3.
set -u
cd "$(dirname "$0")" || exit 2
root=$(cd ../.. && pwd)

# name, the program it wants, the Debian package that has it
editors='
vim vim vim
neovim nvim neovim
neovim-lsp nvim neovim
emacs emacs emacs-nox
emacs-eglot emacs emacs-nox
kakoune kak kakoune
micro micro micro
nano nano nano
mutt mutt mutt
neomutt neomutt neomutt
aerc aerc aerc
git git git
pre-commit pre-commit pre-commit
lefthook lefthook -
untried python3 python3
'

wanted() { [ ${#names[@]} = 0 ] || [[ " ${names[*]} " == *" $1 "* ]]; }
names=("$@")

packages=()
need() { command -v "$1" >/dev/null || [ "$2" = - ] || packages+=("$2"); }
need tmux tmux
while read -r name program package; do
	[ -n "$name" ] && wanted "$name" && need "$program" "$package"
done <<<"$editors"
# From Emacs 29 on, Eglot is part of it.
if wanted emacs-eglot && ! emacs -q --batch -f package-initialize --eval "(require 'eglot)" 2>/dev/null; then packages+=(elpa-eglot); fi
if [ ${#packages[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
	echo "installing ${packages[*]}"
	apt-get update -qq
	# One by one, so that one that cannot be had does not keep the others away.
	for package in "${packages[@]}"; do
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null
	done
fi

export WORK PROJECT=$root
WORK=$(mktemp -d) || exit 2
[ -n "${KEEP:-}" ] || trap 'rm -rf "$WORK"' EXIT
mkdir "$WORK/bin" # apology, and what was built for its tests
if wanted lefthook && ! command -v lefthook >/dev/null; then
	# It is in no Debian package; Go can build it, once.
	[ -x "$root/.bin/lefthook" ] || { echo 'building lefthook' && GOBIN="$root/.bin" timeout 600 go install github.com/evilmartians/lefthook@v1.13.6 2>/dev/null; }
	[ ! -x "$root/.bin/lefthook" ] || cp "$root/.bin/lefthook" "$WORK/bin/"
fi
PATH=$WORK/bin:$PATH
(cd "$root" && CGO_ENABLED=0 go build -o "$WORK/bin/apology" ./cmd/apology) || exit 2

failed=() missing=()
while read -r name program package; do
	if [ -z "$name" ] || ! wanted "$name"; then continue; fi
	if ! command -v "$program" >/dev/null; then
		missing+=("$name")
		continue
	fi
	echo "== $name"
	timeout 180 bash "./$name.sh" </dev/null || failed+=("$name")
done <<<"$editors"

echo
for name in "${missing[@]}"; do echo "*** $name is NOT installed here and was NOT tried ***"; done
[ ${#names[@]} -gt 0 ] || echo '*** Helix, Visual Studio Code, Sublime Text and Zed are in no Debian package: the settings of the first two were read, and NONE of them was tried ***'
if [ ${#failed[@]} -gt 0 ]; then
	echo "failed: ${failed[*]}"
	exit 1
fi
[ ${#missing[@]} -eq 0 ] || [ -n "${ALLOW_MISSING:-}" ] || exit 3
