package lsp

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"apology.example/pkg/spell"
)

// This file takes note of changed configurations: the editor's own settings,
// and files, which the reader finds itself.

// settingsParams are settings as the client pushes them.
type settingsParams struct {
	Settings map[string]any `json:"settings"`
}

// settingsChanged takes the settings that the client pushes, or, where it
// pushes none of ours, asks for them.
func (s *server) settingsChanged(p settingsParams) {
	if ours := section(p.Settings, false); ours != nil {
		s.configure(ours)
		return
	}
	s.pull()
}

// section is our part of an editor's settings; nil where there is none. Where
// bare is allowed, the settings may be ours alone, without our name over them.
func section(all map[string]any, bare bool) map[string]any {
	if ours, ok := all[sourceName].(map[string]any); ok {
		return ours
	}
	if bare {
		return all
	}
	return nil
}

// pull asks the client for its settings, if it can be asked.
func (s *server) pull() {
	if s.client.pulls {
		s.pulled = s.ask("workspace/configuration", map[string]any{"items": []any{map[string]any{"section": sourceName}}})
	}
}

// ask sends a request of ours and gives its id.
func (s *server) ask(method string, params any) string {
	s.asked++
	id := "apology-" + strconv.Itoa(s.asked)
	s.send(notice{"2.0", id, method, params})
	return id
}

// answered takes the client's answer to a request of ours: only settings are of
// interest.
func (s *server) answered(m message) {
	var id string
	var sections []map[string]any
	if json.Unmarshal(m.ID, &id) != nil || id != s.pulled || id == "" {
		return
	}
	s.pulled = ""
	if json.Unmarshal(m.Result, &sections) == nil && len(sections) > 0 && sections[0] != nil {
		s.configure(sections[0])
	}
}

// configure reads letters with other settings of the editor from now on.
// Settings that are not understood are told, and the old ones stay.
func (s *server) configure(ours map[string]any) {
	settings, err := plainSettings(ours)
	if err == nil && maps.EqualFunc(settings, s.settings, sameSetting) {
		return
	}
	old := s.settings
	if err == nil {
		s.settings = settings
		err = s.reopen()
	}
	if err != nil {
		s.settings = old
		s.show(showError, err.Error())
	}
}

func sameSetting(a, b any) bool { return fmt.Sprint(a) == fmt.Sprint(b) }

// reload reads the configuration, and all open letters, again.
func (s *server) reload() {
	if err := s.reopen(); err != nil {
		s.show(showError, err.Error())
	}
}

// reopen starts with a fresh reader.
func (s *server) reopen() error {
	reader, err := s.o.Open(s.settings)
	if err != nil {
		return err
	}
	s.reader = reader
	s.epoch++
	clear(s.manuals)
	for _, uri := range slices.Sorted(maps.Keys(s.docs)) {
		s.docs[uri].last = nil
		s.start(s.docs[uri])
	}
	return nil
}

// editorOwn are settings that editors keep beside ours: where the program lies,
// and whether to write down the conversation.
var editorOwn = []string{"path", "trace", "enable"}

// plainSettings makes texts and lists of texts of JSON. What is null is not set.
func plainSettings(ours map[string]any) (map[string]any, error) {
	settings := map[string]any{}
	for _, key := range spell.Keys(ours) {
		if ours[key] == nil || slices.Contains(editorOwn, key) {
			continue
		}
		value, ok := plainSetting(ours[key])
		if !ok {
			return nil, fmt.Errorf("the editor's setting %q wants a text, a number or a list of texts", sourceName+"."+key)
		}
		settings[key] = value
	}
	return settings, nil
}

func plainSetting(value any) (any, bool) {
	switch v := value.(type) {
	case string:
		return v, true
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64), true
	case []any:
		list := []string{}
		for _, part := range v {
			text, ok := part.(string)
			if !ok {
				return nil, false
			}
			list = append(list, text)
		}
		return list, true
	}
	return nil, false
}
