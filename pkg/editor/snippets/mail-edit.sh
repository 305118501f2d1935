# An editor for mail: opens your own one, has what you wrote read, and offers to
# open it again. Your own one is $LETTER_EDITOR, $VISUAL, $EDITOR or vi.
for draft; do :; done # the draft is the last argument
while :; do
    ${LETTER_EDITOR:-${VISUAL:-${EDITOR:-vi}}} "$@" || exit
    apology check --skip letter "$draft" && exit 0
    [ $? -eq 1 ] || exit 0 # apology could not be run, and has said why
    printf 'apology: [e]dit again, or any other key to go on? ' >&2
    { read -r answer </dev/tty; } 2>/dev/null || exit 0
    case $answer in e* | '') ;; *) exit 0 ;; esac
done
