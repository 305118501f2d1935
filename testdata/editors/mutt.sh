. ./lib.sh
# One test for both; neomutt.sh reads this file.
mkdir -p bin mail
cat >bin/sendmail <<X
#!/bin/sh
{ echo "args \$*"; cat; echo; } >>"$dir/sent.out"
X
cat >bin/editor <<X
#!/bin/sh
for f; do :; done
n=\$(cat "$dir/edits" 2>/dev/null || echo 0)
echo \$((n + 1)) >"$dir/edits"
if [ "\$n" = 0 ]; then echo 'I am sorry if you were hurt.' >"\$f"; else echo 'I told Sam, and I am sorry.' >"\$f"; fi
X
chmod +x bin/*
rc=$HOME/.${test}rc
{
	cat <<R
set sendmail="$dir/bin/sendmail -oem -oi"
set from="ana@example.org" realname="Ana" use_from=yes envelope_from=yes
set folder="$dir/mail" record="" copy=no spoolfile="$dir/mail/inbox" sendmail_wait=0 mbox_type=mbox
set edit_headers=no autoedit=no fast_reply=yes abort_unmodified=no ssl_force_tls=no
R
} >settings
: >mail/inbox
: >sent.out
# The hook comes after what the user has.
apology hook --uninstall "$test" >/dev/null
cp settings "$rc"
apology hook --install "$test" >installed.txt || fail 'installing the hook'
printf 'I am sorry if you were hurt.\n' >bad.txt
printf 'I told Sam, and I am sorry, Zoë.\n' >good.txt
"$test" -F "$rc" -s bad bob@example.org <bad.txt >bad.out 2>&1
status=$?
if [ $status != 0 ]; then ok 'a mail with an error is held back'; else fail 'a bad mail went out'; fi
has bad.out '\[conditional-apology\]' 'and the finding is shown'
hasnt sent.out 'Subject: bad' 'it reached nobody'
"$test" -F "$rc" -s good bob@example.org <good.txt >good.out 2>&1
has sent.out 'Subject: good' 'one without is sent'
has sent.out '^args .*-oi.* bob@example.org' 'by the program of the user'
LETTER_UNCHECKED=1 "$test" -F "$rc" -s forced bob@example.org <bad.txt >/dev/null 2>&1
has sent.out 'Subject: forced' 'LETTER_UNCHECKED=1 sends it'
mkdir poor
ln -s "$(command -v "$test")" "$dir/bin/sendmail" /bin/sh /bin/cat /bin/rm "$(command -v mktemp)" poor/
PATH=$dir/poor "$test" -F "$rc" -s unread bob@example.org <bad.txt >poor.out 2>&1
has sent.out 'Subject: unread' 'without apology, mail goes out'

start env LETTER_EDITOR="$dir/bin/editor" "$test" -F "$rc" -f "$dir/mail/inbox" -s hello bob@example.org
for _ in 1 2 3 4; do
	wait_for 'dit again|To: |Subject: ' 4
	shot | grep -q 'dit again' && break
	keys Enter
	sleep .5
done
shot >edited.out
has edited.out 'apologizes only if there was harm' 'after the editor, the finding is shown'
keys e Enter
wait_for 'y:Send'
shot >again.out
has again.out 'y:Send' 'the editor opens again, and then the mail may go'
same "$(cat edits)" 2 'it was opened twice'
stop
apology hook --uninstall "$test" >/dev/null
if cmp -s settings "$rc"; then ok 'the settings are as they were'; else fail 'the settings changed'; fi
apology hook --install "$test" >installed.txt
finish
