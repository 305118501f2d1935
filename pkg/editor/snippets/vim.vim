" A letter is a .md, .markdown, .txt or .eml file with "letter" or "apolog" in
" its own name or its folder's. Set g:apology_letters to have others read.
let g:apology_letters = get(g:, 'apology_letters', '\v\c(letter|apolog)[^/]*(/[^/]*)?\.(md|markdown|txt|eml)$')

function! s:Check() abort
  let l:mail = &filetype ==# 'mail'
  if !l:mail && expand('%:p') !~# g:apology_letters
    return
  endif
  if !executable('apology')
    return s:SayOnce('apology is not on the PATH; letters are not checked')
  endif
  let l:command = 'apology check --format unix --columns bytes' . (l:mail ? ' --skip letter ' : ' ')
  let l:found = systemlist(l:command . shellescape(expand('%:p')))
  if v:shell_error > 1
    return s:SayOnce(get(l:found, 0, 'apology could not be run'))
  endif
  call s:Show(l:found)
endfunction

" The quickfix list of a search or a build is left alone while there is nothing
" to say.
function! s:Show(found) abort
  let l:ours = getqflist({'title': 0}).title ==# 'apology'
  if empty(a:found) && !l:ours
    return
  endif
  call setqflist([], l:ours ? 'r' : ' ', {'title': 'apology', 'lines': a:found, 'efm': '%f:%l:%c: %t%*[a-z]: %m'})
  let l:window = win_getid()
  botright cwindow
  call win_gotoid(l:window)
endfunction

let s:said = {}
function! s:SayOnce(what) abort
  if !has_key(s:said, a:what)
    let s:said[a:what] = 1
    echohl WarningMsg | echomsg a:what | echohl None
  endif
endfunction

augroup apology
  autocmd!
  autocmd BufWritePost * call s:Check()
augroup END
