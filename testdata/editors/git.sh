. ./lib.sh
. "$PROJECT/testdata/editors/repo.sh"
printf '#!/bin/sh\necho mine >>ran.out\n' >.git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
cp .git/hooks/pre-commit ../hook
apology hook --install git >../installed.txt || fail 'installing the hook'
try_commits
has ran.out '^mine' 'the hook of the user runs, too'
bad >letters/c.txt
git add letters
PATH=$plain_path commits 'without apology the commit is made'
has commit.out 'not on the PATH' 'and it is said'
apology hook --uninstall git >/dev/null
if cmp -s ../hook .git/hooks/pre-commit && [ -x .git/hooks/pre-commit ]; then ok 'the hook is as it was'; else fail 'the hook changed'; fi
rm .git/hooks/pre-commit
apology hook --install git >../installed.txt
finish
