. ./lib.sh
start kak letters/a.txt
wait_for 'Dear Zo'
keys ':w' Enter
wait_for 'error\(s\)|failed'
sleep .3
shot >saved.out
keys ':echo -to-file count.out %opt{lint_error_count} %opt{lint_warning_count}' Enter
sleep .3
keys ':buffer *lint-output*' Enter
sleep .3
keys ':exec /:1:17: <ret>' Enter
sleep .2
keys Enter
sleep .4
keys ':echo -to-file place.out %val{bufname} %val{cursor_line} %val{cursor_column} %val{cursor_char_column}' Enter
sleep .3
hasnt saved.out 'lint failed' 'nothing fails on findings'
has count.out '^[1-9][0-9]* [1-9]' 'errors and warnings are counted'
has place.out '^letters/a.txt 1 17 13' 'a finding leads to its words'
keys ":exec '%d'" Enter
keys ':exec !cat<space>letters/clean.txt<ret>' Enter
sleep .3
keys ':w' Enter
wait_for 'letters/a.txt.*written|0 error|linting' 3
sleep .7
keys ':echo -to-file clean.out %opt{lint_error_count} %opt{lint_warning_count}' Enter
sleep .3
has clean.out '^0 0' 'a clean save counts nothing'
has letters/a.txt 'letter: space' 'the letter was saved'
keys ':q!' Enter
stop
bad >letters/a.txt
PATH=$plain_path start kak letters/a.txt
wait_for 'Dear Zo'
keys ':w' Enter
wait_for 'error\(s\)|failed|warning'
keys ':buffer *lint-output*' Enter
sleep .4
shot >missing.out
has missing.out 'apology.*not found' 'a missing apology is said'
stop
finish
