-- A letter is a .md, .markdown, .txt or .eml file with "letter" or "apolog" in
-- its own name or its folder's. Set vim.g.apology_letters to have others read.
vim.g.apology_letters = vim.g.apology_letters or [[\v\c(letter|apolog)[^/]*(/[^/]*)?\.(md|markdown|txt|eml)$]]

local namespace = vim.api.nvim_create_namespace('apology')
local level = vim.diagnostic.severity
local severities = { safety = level.ERROR, error = level.ERROR, warning = level.WARN, suggestion = level.INFO }
local said = {}

local function say_once(what)
  if not said[what] then
    said[what] = true
    vim.notify(what, vim.log.levels.WARN)
  end
end

-- Columns are characters, counted from 1 by apology, and bytes, counted from 0,
-- by Neovim.
local function column(buffer, place)
  local line = vim.api.nvim_buf_get_lines(buffer, place.line - 1, place.line, false)[1] or ''
  return math.max(vim.fn.byteidxcomp(line, place.column - 1), 0)
end

local function show(buffer, output)
  local found = {}
  for _, d in ipairs(vim.fn.json_decode(output).letters[1].diagnostics) do
    if not d.suppressed then
      table.insert(found, {
        lnum = d.start.line - 1, col = column(buffer, d.start),
        end_lnum = d['end'].line - 1, end_col = column(buffer, d['end']),
        severity = severities[d.severity], source = 'apology', code = d.rule,
        message = d.message .. ' [' .. d.rule .. ']',
      })
    end
  end
  vim.diagnostic.set(namespace, buffer, found)
end

local function check(buffer)
  local path = vim.api.nvim_buf_get_name(buffer)
  local mail = vim.bo[buffer].filetype == 'mail'
  if not mail and vim.fn.match(path, vim.g.apology_letters) < 0 then
    return
  end
  if vim.fn.executable('apology') == 0 then
    return say_once('apology is not on the PATH; letters are not checked')
  end
  local command = { 'apology', 'check', '--format', 'json', '--columns', 'chars', path }
  if mail then
    vim.list_extend(command, { '--skip', 'letter' })
  end
  local output, errors = {}, {}
  vim.fn.jobstart(command, {
    stdout_buffered = true, stderr_buffered = true,
    on_stdout = function(_, lines) output = lines end,
    on_stderr = function(_, lines) errors = lines end,
    on_exit = function(_, status)
      if status > 1 then
        say_once(errors[1] or 'apology could not be run')
      elseif vim.api.nvim_buf_is_valid(buffer) then
        show(buffer, output)
      end
    end,
  })
end

vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufWritePost' }, {
  group = vim.api.nvim_create_augroup('apology', {}),
  callback = function(event) check(event.buf) end,
})
