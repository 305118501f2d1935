. ./lib.sh
cat >save.lua <<'L'
local function found() return vim.diagnostic.get(0) end
local function has(rule)
  for _, d in ipairs(found()) do
    if d.code == rule then return true end
  end
  return false
end
local out = {}
vim.cmd('silent edit letters/a.txt')
vim.wait(8000, function() return #found() > 0 end, 20)
for _, d in ipairs(found()) do
  table.insert(out, ('%d:%d severity %d %s “%s”'):format(d.lnum, d.col, d.severity, tostring(d.code),
    vim.fn.getline(d.lnum + 1):sub(d.col + 1, d.end_col)))
end
-- the first action at the words that leaves a comment in the letter
vim.api.nvim_win_set_cursor(0, { 1, 18 })
vim.ui.select = function(items, options, choose)
  for i, item in ipairs(items) do
    table.insert(out, 'action ' .. (options.format_item and options.format_item(item) or tostring(i)))
  end
  choose(items[1], 1)
end
local before = table.concat(vim.fn.getline(1, '$'), '\n')
vim.lsp.buf.code_action()
vim.wait(3000, function() return table.concat(vim.fn.getline(1, '$'), '\n') ~= before end, 20)
for _, line in ipairs(vim.fn.getline(1, '$')) do table.insert(out, 'text ' .. line) end
-- without saving
vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'Dear Zoë 🙂,', '', 'You are right, but I am sorry if you were offended.' })
vim.wait(5000, function() return not has('agentless-wrong') end, 20)
table.insert(out, 'unsaved ' .. tostring(has('agentless-wrong')) .. ' modified ' .. tostring(vim.bo.modified))
vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.fn.readfile('letters/clean.txt'))
vim.cmd('silent write')
vim.wait(5000, function() return #found() == 0 end, 20)
table.insert(out, 'clean ' .. #found())
vim.cmd('silent edit notes.txt')
vim.wait(300)
table.insert(out, 'notes ' .. #vim.lsp.buf_get_clients(0))
vim.fn.writefile(out, 'save.out')
vim.cmd('qall!')
L
timeout 60 nvim --headless -c 'luafile save.lua' >/dev/null 2>nvim.err
has save.out '^0:16 severity 1 conditional-apology “I am sorry if you were offended”' 'the diagnostic lies under the words'
has save.out '^2:0 severity 2 agentless-wrong “Mistakes were made”' 'a warning is a warning'
has save.out '^action ' 'there is something to do about it'
has save.out '^text .*apology:ignore' 'and it is done in the letter'
has save.out '^text .*Dear Zoë 🙂, I am sorry if you were offended\.' 'the words beside it are whole'
has save.out '^unsaved false modified true' 'what is not saved yet is read'
has save.out '^clean 0' 'a clean letter leaves nothing'
has save.out '^notes 0' 'what is no letter is left alone'
hasnt nvim.err . 'and nothing is printed'
finish
