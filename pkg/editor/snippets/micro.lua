-- A letter is a .md, .markdown, .txt or .eml file with "letter" or "apolog" in
-- its own name or its folder's.
local endings = { md = true, markdown = true, txt = true, eml = true }

local function is_letter(buffer)
    local path = buffer.AbsPath:lower()
    local name = path:match("[^/]*/?[^/]*$")
    return endings[path:match("%.(%a+)$")] and (name:find("letter") or name:find("apolog")) ~= nil
end

function init()
    linter.makeLinter("apology", "", "apology", {"check", "--format", "unix", "--columns", "chars", "%f"},
        "%f:%l:%c: %m", {}, false, true, 0, 0, function(buffer) return is_letter(buffer) == true end)
end
