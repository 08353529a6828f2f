-- Drives a real Neovim against the bundled server:
--   nvim --headless -u NONE -i NONE -c 'luafile tests/editors/neovim.lua'
-- Ends with code 0, or with 1 and what went wrong.

local root = vim.fn.fnamemodify(debug.getinfo(1, "S").source:sub(2), ":p:h:h:h")
local file = vim.fn.tempname() .. ".programme.yaml"

local function say(text)
  io.stdout:write(text .. "\n")
end

local function want(fact, what)
  if not fact then error(what, 0) end
  say("ok " .. what)
end

local text = {
  "mentorspec: 1",
  "programme:",
  "  name: Steady",
  "mentors:",
  "  type: volunter",
  "outcomes:",
  "  - id: calm",
  "    name: Children feel calmer",
  "evidence:",
  "  - outcome: calm",
  "",
}

local function find(word)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local at = line:find(word, 1, true)
    if at then return number, at end
  end
  error("no " .. word, 0)
end

local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, 10000)
  if not answers then error(method .. ": " .. tostring(problem), 0) end
  for _, answer in pairs(answers) do
    if answer.error then error(method .. ": " .. answer.error.message, 0) end
    return answer.result
  end
end

local function at(word)
  local line, column = find(word)
  vim.api.nvim_win_set_cursor(0, { line, column - 1 })
  return vim.lsp.util.make_position_params(0)
end

local function run()
  vim.fn.writefile(text, file)
  vim.cmd("edit " .. file)
  vim.bo.filetype = "yaml"
  local client = vim.lsp.start_client({ name = "mentorspec", cmd = { "node", root .. "/dist/server.js", "--stdio" }, root_dir = vim.fn.fnamemodify(file, ":h") })
  want(client, "the server starts")
  vim.lsp.buf_attach_client(0, client)

  local function codes()
    local found = {}
    for _, each in ipairs(vim.diagnostic.get(0)) do found[each.code or (each.user_data or {}).lsp and each.user_data.lsp.code or ""] = true end
    return found
  end
  want(vim.wait(10000, function() return codes()["value-choice"] end, 20), "diagnostics are shown")

  local hover = ask("textDocument/hover", at("mentors:"))
  want(hover and hover.contents.value:find("Mentors", 1, true), "a hover explains an entry")

  local fixes = ask("textDocument/codeAction", vim.tbl_extend("force", at("volunter"), {
    range = { start = at("volunter").position, ["end"] = at("volunter").position },
    context = { diagnostics = {} },
  }))
  local fix
  for _, each in ipairs(fixes) do if each.title:find("volunteer", 1, true) then fix = fix or each end end
  want(fix, "a code action puts a slip right")
  vim.lsp.util.apply_workspace_edit(fix.edit, "utf-16")
  want(vim.api.nvim_buf_get_lines(0, 4, 5, false)[1] == "  type: volunteer", "its edit is made")
  want(vim.wait(10000, function() return not codes()["value-choice"] end, 20), "its diagnostic goes")

  vim.api.nvim_buf_set_lines(0, 5, 5, false, { "  ch" })
  vim.api.nvim_win_set_cursor(0, { 6, 4 })
  local params = vim.lsp.util.make_position_params(0)
  params.position.character = 4
  local completion = ask("textDocument/completion", params)
  local labels = {}
  for _, item in ipairs(completion.items or completion) do labels[item.label] = item end
  want(labels["checks"], "completion offers an entry half typed")
  vim.api.nvim_buf_set_lines(0, 5, 6, false, {})

  local line, column = find("calm")
  vim.api.nvim_win_set_cursor(0, { line, column - 1 })
  vim.lsp.buf.rename("steady")
  want(vim.wait(10000, function() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n"):find("outcome: steady", 1, true) ~= nil end, 20), "rename changes every place")
  local definition = ask("textDocument/definition", at("outcome: steady"))
  want(type(definition) == "table", "definition answers")

  local symbols = ask("textDocument/documentSymbol", { textDocument = vim.lsp.util.make_text_document_params(0) })
  want(#symbols == 5, "the outline has every block")
  vim.api.nvim_buf_set_lines(0, 0, 1, false, { "mentorspec: 1   " })
  vim.lsp.buf.formatting_sync(nil, 10000)
  want(vim.api.nvim_buf_get_lines(0, 0, 1, false)[1] == "mentorspec: 1", "formatting tidies a line")

  vim.lsp.stop_client(client)
  want(vim.wait(5000, function() return vim.lsp.client_is_stopped(client) end, 20), "the server stops")
end

local ok, problem = pcall(run)
os.remove(file)
if not ok then say("failed: " .. tostring(problem)) end
vim.cmd(ok and "qall!" or "cquit!")
