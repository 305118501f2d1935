package cli

import (
	"fmt"
	"os"
	"path/filepath"

	"apology.example/pkg/rule"
)

// ruleFolders opens the user's folders of rules.
func ruleFolders(dirs []string) ([]rule.Folder, error) {
	var folders []rule.Folder
	for _, dir := range dirs {
		info, err := os.Stat(dir)
		if err != nil {
			return nil, fmt.Errorf("the folder of rules %q is not there; “apology rules new” starts one", dir)
		}
		if !info.IsDir() {
			return nil, fmt.Errorf("%q is a file; name the folder of rules that holds it", dir)
		}
		folders = append(folders, rule.Folder{FS: os.DirFS(dir), Name: folderName(dir)})
	}
	return folders, nil
}

// folderName is what a folder of rules is called in messages: never "rules",
// which stands for the rules that apology comes with.
func folderName(dir string) string {
	name := filepath.ToSlash(filepath.Clean(dir))
	if name == "rules" {
		return "./rules"
	}
	return name
}

// ruleSet is the shipped rules, together with those in the user's folders.
func ruleSet(dirs []string) (*rule.Set, error) {
	if len(dirs) == 0 {
		return rule.Builtin()
	}
	folders, err := ruleFolders(dirs)
	if err != nil {
		return nil, err
	}
	return rule.Load(folders...)
}
