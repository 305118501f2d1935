# What the tests of git share: a repository, and commits that must or must not be
# made. The letter is read as it is staged, whatever lies in the folder.
git config --global user.name Ana
git config --global user.email ana@example.org
git config --global init.defaultBranch main
git init -q repo
cd repo || exit 2
mkdir -p letters
# commits WHAT and refuses WHAT run git commit and look at its status.
commits() { if git commit -qm test >commit.out 2>&1; then ok "$1"; else fail "$1:"; head -n 20 commit.out; fi; }
refuses() { if git commit -qm test >commit.out 2>&1; then fail "$1"; else ok "$1"; fi; }

try_commits() {
	cp ../notes.txt . && git add notes.txt
	commits 'a commit without letters is made'
	bad >"letters/for Zoë, a b.txt"
	bad >letters/a.txt
	git add letters
	clean >letters/a.txt # not staged
	refuses 'a commit with findings waits'
	has commit.out 'letters/a\.txt:1:13: error: .*\[conditional-apology\]' 'and says why'
	has commit.out 'a b\.txt:1:13: error' 'for a name with a space and an ë, too'
	clean >"letters/for Zoë, a b.txt"
	git add letters
	commits 'a commit of clean letters is made'
	printf 'fial-on: never\n' >.apology.yaml
	bad >letters/b.txt
	git add letters
	commits 'with a broken configuration the commit is made'
	has commit.out 'fial-on' 'and it is said'
	rm .apology.yaml
}
