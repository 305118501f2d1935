. ./lib.sh
# As root, nano reads the file of root's own home.
start nano --rcfile="$HOME/.nanorc" letters/a.txt
wait_for 'Dear Zo'
keys M-b
wait_for '\[[a-z-]+\]|errors|issue|missing|letter'
sleep .4
: >saved.out
for _ in 1 2 3 4 5 6 7 8 9 10 11; do
	shot >>saved.out
	tmux -L "$screen" display-message -p -t s 'cursor #{cursor_x}' >>saved.out
	keys NPage
	sleep .25
done
has saved.out 'apologizes only if there was harm' 'a finding is on the status line'
has saved.out '^cursor 13$' 'and the cursor at its words'
keys C-c
keys C-x
stop
clean >letters/a.txt
start nano --rcfile="$HOME/.nanorc" letters/a.txt
wait_for 'letter: space'
keys M-b
sleep .8
shot >clean.out
hasnt clean.out 'PgDn|Next Lint' 'there is nothing to walk through in a clean letter'
keys C-c C-x
stop
start nano --rcfile="$HOME/.nanorc" notes.txt
wait_for 'lunch'
keys M-b
sleep .6
shot >notes.out
hasnt notes.out 'missing|apolog' 'what is no letter is left alone'
keys C-c C-x
finish
