. ./lib.sh
start micro letters/a.txt
wait_for 'Dear Zo'
sleep .4
keys End ' ' C-s
wait_for '>>'
sleep .5
keys Home
sleep .3
shot >saved.out
has saved.out '^ *>> *1' 'the line has a mark'
has saved.out 'apology|sorry|letter' 'and says what was found'
has letters/a.txt 'offended\. $' 'the letter was saved'
keys C-q
stop
clean >letters/a.txt
start micro letters/a.txt
wait_for 'letter: space'
sleep .4
keys End ' ' C-s
sleep 1
shot >clean.out
hasnt clean.out '>>' 'a clean save leaves no mark'
stop
start micro notes.txt
wait_for 'lunch'
sleep .4
keys End ' ' C-s
sleep 1
shot >notes.out
hasnt notes.out '>>' 'what is no letter is left alone'
stop
bad >letters/a.txt
PATH=$plain_path start micro letters/a.txt
wait_for 'Dear Zo'
sleep .4
keys End ' ' C-s
sleep 1
shot >missing.out
has letters/a.txt 'offended\. $' 'without apology the letter is saved'
has missing.out 'Dear Zo' 'and micro goes on'
stop
finish
