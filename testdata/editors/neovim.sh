. ./lib.sh
cat >save.lua <<'L'
local function found() return vim.diagnostic.get(0) end
local out = {}
vim.cmd('silent edit letters/a.txt')
vim.wait(5000, function() return #found() > 0 end, 20)
table.insert(out, 'opened ' .. #found())
vim.api.nvim_buf_set_lines(0, -1, -1, false, { 'P.S.' })
vim.cmd('silent write')
vim.wait(5000, function() return #found() > 0 end, 20)
for _, d in ipairs(found()) do
  table.insert(out, ('%d:%d severity %d %s %s “%s”'):format(d.lnum, d.col, d.severity, d.source, d.message,
    vim.fn.getline(d.lnum + 1):sub(d.col + 1, d.end_col)))
end
vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.fn.readfile('letters/clean.txt'))
vim.cmd('silent write')
vim.wait(5000, function() return #found() == 0 end, 20)
table.insert(out, 'clean ' .. #found() .. ' modified ' .. tostring(vim.bo.modified))
vim.cmd('silent edit notes.txt | silent write')
vim.wait(300)
table.insert(out, 'notes ' .. #found())
vim.fn.writefile(out, 'save.out')
vim.cmd('qall!')
L
timeout 40 nvim --headless -c 'luafile save.lua' >/dev/null 2>nvim.err
has save.out '^0:16 severity 1 apology .*\[conditional-apology\] “I am sorry if you were offended”' 'the diagnostic lies under the words'
has save.out '^2:0 severity 2 .*\[agentless-wrong\] “Mistakes were made”' 'a warning is a warning'
has save.out '^opened [1-9]' 'a letter that is opened is read'
has save.out '^clean 0 modified false' 'a clean save leaves nothing'
has save.out '^notes 0' 'what is no letter is left alone'
hasnt nvim.err . 'and nothing is printed'

cat >twice.lua <<'L'
local said = {}
vim.notify = function(what) table.insert(said, what) end
vim.cmd('silent edit letters/a.txt')
for _ = 1, 2 do
  vim.cmd('silent write')
  vim.wait(500)
end
vim.fn.writefile(said, 'twice.out')
vim.cmd('qall!')
L
PATH=$plain_path timeout 40 nvim --headless -c 'luafile twice.lua' >/dev/null 2>&1
same "$(grep -c 'not on the PATH' twice.out)" 1 'a missing apology is said once'
printf 'fial-on: never\n' >letters/.apology.yaml
timeout 40 nvim --headless -c 'luafile twice.lua' >/dev/null 2>&1
same "$(grep -c 'fial-on' twice.out)" 1 'a broken configuration is said once'
finish
