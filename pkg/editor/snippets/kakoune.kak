# A letter is a .md, .markdown, .txt or .eml file with "letter" or "apolog" in
# its own name or its folder's.
# Kakoune hands a copy to lintcmd, and takes every byte on standard error for a
# failure of its own; so the copy goes in under the letter's name, and what goes
# wrong is shown at the first line.
hook global BufCreate (?i).*(letter|apolog)[^/]*(/[^/]*)?\.(md|markdown|txt|eml) %{
    set-option buffer lintcmd %{apology_check() {
        said=$(apology check --format unix --columns bytes --stdin-filename "$kak_buffile" - <"$1" 2>&1)
        case $? in
            0|1) [ -z "$said" ] || printf '%s\n' "$said" ;;
            *) printf '%s:1:1: warning: %s\n' "$kak_buffile" "$(printf %s "$said" | head -n 1)" ;;
        esac
    }; apology_check}
    hook buffer BufWritePost .* lint
}
