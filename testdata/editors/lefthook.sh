. ./lib.sh
. "$PROJECT/testdata/editors/repo.sh"
apology hook --install lefthook >../installed.txt || fail 'installing the hook'
git add lefthook.yml
lefthook install >../lefthook.out 2>&1 || fail 'lefthook install'
try_commits
finish
