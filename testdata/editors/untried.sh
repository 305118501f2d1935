# The settings of editors that are in no Debian package: whether they are what
# their format wants. That the editors take them is not tried here.
. ./lib.sh
apology hook --install helix >installed.txt || fail 'installing the hook'
python3 - "$XDG_CONFIG_HOME/helix/languages.toml" <<'P' >helix.out 2>&1
import sys, tomllib
settings = tomllib.load(open(sys.argv[1], "rb"))
server = settings["language-server"]["apology"]
letter = settings["language"][0]
assert [server["command"], *server["args"]] == ["apology", "lsp"], server
assert letter["language-servers"] == ["apology"] and letter["scope"], letter
assert all(set(kind) == {"glob"} for kind in letter["file-types"]), letter
print("good")
P
has helix.out '^good' 'Helix: the settings are TOML, of the form that it wants'
apology hook --uninstall helix >/dev/null

(mkdir -p code && cd code && apology hook --install vscode) >installed.txt || fail 'installing the hook'
python3 - code/.vscode/tasks.json <<'P' >code.out 2>&1
import json, re, subprocess, sys
text = re.sub(r"^\s*//.*$", "", open(sys.argv[1]).read(), flags=re.M)
task = json.loads(re.sub(r",(\s*[\]}])", r"\1", text))["tasks"][0]
args = [a.replace("${file}", "letters/a.txt") for a in task["args"]]
lines = subprocess.run([task["command"], *args], capture_output=True, text=True).stdout.splitlines()
pattern = task["problemMatcher"]["pattern"]
found = [re.match(pattern["regexp"], line) for line in lines]
assert lines and all(found), lines
for m in found:
    print(m[pattern["line"]], m[pattern["column"]], m[pattern["severity"]], m[pattern["code"]])
P
has code.out '^1 14 error conditional-apology$' 'Visual Studio Code: its matcher reads what is found, in UTF-16'
(cd code && apology hook --uninstall vscode) >/dev/null
same "$(find code home -type f | wc -l)" 0 'and nothing is left'
[ "$failures" = 0 ]
