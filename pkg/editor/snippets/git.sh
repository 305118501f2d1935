# Letters are read as they are staged. A letter is a .md, .markdown, .txt or .eml
# file with "letter" or "apolog" in its own name or its folder's. Where apology
# cannot be run, that is said, and the commit goes on.
if command -v apology >/dev/null; then
    (
        bad=0
        letters='(letter|apolog)[^/]*(/[^/]*)?\.(md|markdown|txt|eml)$'
        staged=$(git -c core.quotePath=false diff --cached --name-only --diff-filter=ACMR | grep -Ei "$letters")
        IFS='
'
        set -f
        for letter in $staged; do
            git show ":$letter" | apology check --format unix --stdin-filename "$letter" -
            [ $? -ne 1 ] || bad=1
        done
        [ $bad = 0 ] || echo 'apology: the commit waits; git commit --no-verify goes on without this' >&2
        exit $bad
    ) || exit 1
else
    echo 'apology is not on the PATH; letters are not checked' >&2
fi
