. ./lib.sh
cat >save.vim <<'V'
edit letters/a.txt
call append(line('$'), 'P.S.')
write
let out = []
for e in getqflist()
  call add(out, printf('%s|%d|%d|%s|%s', bufname(e.bufnr), e.lnum, e.col, e.type, e.text))
endfor
call add(out, 'windows ' . winnr('$') . ', at ' . bufname('%'))
while getline('.')[col('.') - 1 :] !~# '^I am sorry'
  cnext
endwhile
call add(out, 'cursor ' . getline('.')[col('.') - 1 :])
call writefile(out, 'bad.out')
execute '%delete _'
call setline(1, readfile('letters/clean.txt'))
write
call writefile(['found ' . len(getqflist()), 'windows ' . winnr('$'), 'modified ' . &modified], 'clean.out')
edit notes.txt
write
call writefile(['found ' . len(getqflist())], 'notes.out')
qall!
V
timeout 20 vim -es -S save.vim >/dev/null
has bad.out '^letters/a.txt\|1\|17\|e\|.*\[conditional-apology\]' 'the quickfix list has the finding, in byte columns'
has bad.out '^letters/a.txt\|3\|1\|w\|.*\[agentless-wrong\]' 'a warning is a warning'
has bad.out '^windows 2, at letters/a.txt' 'the list is open, and the cursor still in the letter'
has bad.out '^cursor I am sorry if' ':cnext goes to the words'
has letters/a.txt 'letter: space' 'the letter was saved'
has clean.out '^found 0' 'a clean save empties the list'
has clean.out '^windows 1' 'and closes it'
has notes.out '^found 0' 'what is no letter is left alone'

bad >"letters/my let'ter.txt"
cat >quote.vim <<'V'
edit letters/my\ let'ter.txt
write
call writefile(map(getqflist(), {_, e -> bufname(e.bufnr) . '|' . e.lnum . '|' . e.col}), 'quote.out')
qall!
V
timeout 20 vim -es -S quote.vim >/dev/null
has quote.out "^letters/my let'ter.txt\|1\|17" 'a name with a space and a quote'

# Somebody else's list stays while there is nothing to say.
cat >other.vim <<'V'
call setqflist([{'filename': 'notes.txt', 'lnum': 1, 'text': 'mine'}])
edit letters/clean.txt
write
call writefile(map(getqflist(), {_, e -> e.text}), 'other.out')
qall!
V
timeout 20 vim -es -S other.vim >/dev/null
has other.out '^mine' 'the list of a search stays'

# Save never hurts: no apology, a broken configuration.
cat >twice.vim <<'V'
redir => said
edit letters/a.txt
call setline(1, 'I am sorry if you were offended.')
write
write
redir END
call writefile(split(said, "\n") + ['modified ' . &modified], 'twice.out')
qall!
V
PATH=$plain_path timeout 20 vim -es -S twice.vim >/dev/null
same "$(grep -c 'not on the PATH' twice.out)" 1 'a missing apology is said once'
has twice.out '^modified 0' 'and the letter is saved'
printf 'fial-on: never\n' >letters/.apology.yaml
timeout 20 vim -es -S twice.vim >/dev/null
same "$(grep -c 'fial-on' twice.out)" 1 'a broken configuration is said once'
rm letters/.apology.yaml

bad >letters/a.txt
start vim letters/a.txt
wait_for 'Dear Zo' && keys ':w' Enter
wait_for 'conditional-apology' || true
shot >screen.out
has screen.out 'letters/a.txt\|1 col 1 error\|' 'on a screen: the list is shown'
hasnt screen.out 'Press ENTER' 'and nothing waits for a key'
finish
