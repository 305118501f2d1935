. ./lib.sh
. "$PROJECT/testdata/editors/repo.sh"
apology hook --install pre-commit >../installed.txt || fail 'installing the hook'
git add .pre-commit-config.yaml
pre-commit install >../pre-commit.out 2>&1 || fail 'pre-commit install'
try_commits
if pre-commit validate-config .pre-commit-config.yaml; then ok 'the configuration is valid'; else fail 'the configuration'; fi
if pre-commit validate-manifest "$PROJECT/.pre-commit-hooks.yaml"; then ok 'our manifest is valid'; else fail 'our manifest'; fi
finish
