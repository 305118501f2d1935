# Has a mail read, then hands it to the program that sends, which is named in
# the arguments. A finding of severity error holds the mail back (status 65), and
# the draft stays; LETTER_UNCHECKED=1 sends it all the same. Where apology cannot be
# run, that is said, and the mail is sent.
mail=$(mktemp) || exit 75
trap 'rm -f "$mail"' EXIT
trap 'exit 75' HUP INT TERM
cat >"$mail" || exit 75
if [ -z "${LETTER_UNCHECKED:-}" ]; then
    said=$(apology check --format unix --fail-on error --skip letter --stdin-filename mail.eml - <"$mail" 2>&1)
    case $? in
        0) ;;
        1) printf '%s\n' "$said" >&2; exit 65 ;;
        *) printf 'apology could not read this mail, and it is sent unread: %s\n' "$said" >&2 ;;
    esac
fi
"$@" <"$mail"
