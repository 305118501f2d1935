# What the tests share; each sources it first. A test has a folder with a home, a
# repository and two letters in it, and the hook of its name is installed.
set -u
test=$(basename "$0" .sh)
dir=$WORK/$test
export HOME=$dir/home LANG=C.UTF-8 LC_ALL=C.UTF-8 TERM=xterm-256color
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_CACHE_HOME=$HOME/.cache
export XDG_STATE_HOME=$HOME/.local/state XDG_RUNTIME_DIR=$HOME/run
export GIT_CONFIG_GLOBAL=$HOME/.gitconfig GIT_CONFIG_NOSYSTEM=1
unset VISUAL EDITOR GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
export PATH=$WORK/bin:$PATH
# plain_path has no apology in it.
plain_path=
while IFS= read -r -d : folder; do
	[ -x "$folder/apology" ] || plain_path=$plain_path:$folder
done <<<"$PATH:"
plain_path=${plain_path#:}
mkdir -p "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_STATE_HOME" "$XDG_RUNTIME_DIR" "$dir/letters"
chmod 700 "$XDG_RUNTIME_DIR"
cd "$dir" || exit 2

# The I of “I am sorry” is byte 17, character 13 and UTF-16 unit 14 of its line.
bad() { printf 'Dear Zoë 🙂, I am sorry if you were offended.\n\nMistakes were made, but the outage is over.\nYours, Ana\n'; }
# Nothing is found in it.
clean() { cat "$PROJECT/testdata/letters/space.txt"; }
bad >letters/a.txt
clean >letters/clean.txt
printf 'Shall we have lunch on Friday?\n' >notes.txt

failures=0
ok() { echo "ok    $*"; }
fail() { echo "FAIL  $*"; failures=$((failures + 1)); }
# has FILE REGEXP WHAT: the file has such a line.
has() {
	if grep -Eq -- "$2" "$1"; then ok "$3"; else
		fail "$3: no /$2/ in $1:"
		head -n 20 "$1" 2>/dev/null | sed 's/^/      | /'
	fi
}
hasnt() { if grep -Eq -- "$2" "$1"; then fail "$3: /$2/ in $1"; grep -E -- "$2" "$1" | head -n 5; else ok "$3"; fi; }
same() { if [ "$1" = "$2" ]; then ok "$3"; else fail "$3: $1, not $2"; fi; }
# finish takes the hook back, and says how it went.
finish() {
	[ -z "${screen:-}" ] || tmux -L "$screen" kill-server 2>/dev/null
	apology hook --uninstall "$test" >uninstalled.txt || fail 'taking the hook back'
	has uninstalled.txt 'taken back\.$' 'the hook is taken back'
	[ "$failures" = 0 ]
	exit
}

# A screen of the test's own, for what wants one.
screen=
start() {
	screen=apology-$test-$$
	tmux -L "$screen" -f /dev/null new-session -d -x 110 -y 30 -s s "$@"
}
stop() { tmux -L "$screen" kill-server 2>/dev/null; sleep .2; screen=; }
keys() { tmux -L "$screen" send-keys -t s "$@"; }
shot() { tmux -L "$screen" capture-pane -p -t s 2>/dev/null; }
# wait_for REGEXP SECONDS: until the screen shows it.
wait_for() {
	for _ in $(seq $((${2:-8} * 10))); do
		if shot | grep -Eq -- "$1"; then return 0; fi
		sleep .1
	done
	return 1
}

case $test in
git | pre-commit | lefthook) ;; # in their repository
untried) ;;
*) apology hook --install "$test" >installed.txt || fail 'installing the hook' ;;
esac
