-- A letter is a .md, .markdown, .txt or .eml file with "letter" or "apolog" in
-- its own name or its folder's. Set vim.g.apology_letters to have others read.
vim.g.apology_letters = vim.g.apology_letters or [[\v\c(letter|apolog)[^/]*(/[^/]*)?\.(md|markdown|txt|eml)$]]

local warned = false
local client -- of Neovim 0.7, which does not find a running one by itself

local function attach(buffer)
  local path = vim.api.nvim_buf_get_name(buffer)
  if vim.fn.match(path, vim.g.apology_letters) < 0 then
    return
  end
  if vim.fn.executable('apology') == 0 then
    if not warned then
      vim.notify('apology is not on the PATH; letters are not checked', vim.log.levels.WARN)
    end
    warned = true
    return
  end
  local config = { name = 'apology', cmd = { 'apology', 'lsp' }, root_dir = vim.fn.fnamemodify(path, ':h') }
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
    return
  end
  client = client or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, client)
end

vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, {
  group = vim.api.nvim_create_augroup('apology_lsp', {}),
  callback = function(event) attach(event.buf) end,
})
