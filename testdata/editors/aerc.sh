. ./lib.sh
mkdir -p bin Mail/INBOX/cur Mail/INBOX/new Mail/INBOX/tmp
cat >bin/editor <<X
#!/bin/sh
for f; do :; done
n=\$(cat "$dir/edits" 2>/dev/null || echo 0)
echo \$((n + 1)) >"$dir/edits"
if [ "\$n" = 0 ]; then echo 'I am sorry if you were hurt.' >"\$f"; else echo 'I told Sam, and I am sorry.' >"\$f"; fi
X
chmod +x bin/editor
cat >"$XDG_CONFIG_HOME/aerc/accounts.conf" <<A
[test]
source = maildir://$dir/Mail
default = INBOX
from = Ana <ana@example.org>
outgoing = /bin/false
A
chmod 600 "$XDG_CONFIG_HOME/aerc/accounts.conf"
start env LETTER_EDITOR="$dir/bin/editor" aerc
sleep 2
keys ':compose -H "Subject: hello" -H "To: bob@example.org"' Enter
wait_for 'dit again'
shot >edited.out
has edited.out 'apologizes only if there was harm' 'after the editor, the finding is shown'
for _ in 1 2 3; do keys Tab; sleep .3; done
keys e Enter
wait_for 'Send this email'
shot >again.out
has again.out 'Send this email' 'the editor opens again, and then the mail may go'
same "$(cat edits)" 2 'it was opened twice'
finish
