package report

import (
	"net/url"
	"path"
	"path/filepath"
	"strings"
)

// This file holds the parts of SARIF that we write, by the names that its
// specification gives them.

type sarifText struct {
	Text string `json:"text"`
}

type sarifResult struct {
	Rule         string             `json:"ruleId"`
	Level        string             `json:"level"`
	Message      sarifText          `json:"message"`
	Locations    []sarifLocation    `json:"locations"`
	Suppressions []sarifSuppression `json:"suppressions"` // on all results or none: an empty list says "not suppressed"
	Fixes        []sarifFix         `json:"fixes,omitempty"`
}

type sarifLocation struct {
	Physical sarifPlace `json:"physicalLocation"`
}

type sarifPlace struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI  string `json:"uri"`
	Base string `json:"uriBaseId,omitempty"`
}

type sarifRegion struct {
	StartLine   int        `json:"startLine"`
	StartColumn int        `json:"startColumn"`
	EndLine     int        `json:"endLine"`
	EndColumn   int        `json:"endColumn"`
	Snippet     *sarifText `json:"snippet,omitempty"`
}

type sarifSuppression struct {
	Kind          string `json:"kind"`
	Justification string `json:"justification"`
}

type sarifFix struct {
	Description sarifText     `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifArtifact      `json:"artifactLocation"`
	Replacements []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  *sarifRegion `json:"deletedRegion"`
	Inserted sarifText    `json:"insertedContent"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications"`
}

type sarifNotification struct {
	Level   string    `json:"level"`
	Message sarifText `json:"message"`
}

type sarifDriver struct {
	Name     string      `json:"name"`
	Version  string      `json:"version"`
	Language string      `json:"language"`
	Rules    []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID         string     `json:"id"`
	Short      sarifText  `json:"shortDescription"`
	Full       sarifText  `json:"fullDescription"` // GitHub wants it
	Help       sarifText  `json:"help"`
	Default    sarifLevel `json:"defaultConfiguration"`
	Properties sarifTags  `json:"properties"`
}

type sarifLevel struct {
	Level string `json:"level"`
}

type sarifTags struct {
	Tags []string `json:"tags"`
}

// artifact is the address of a letter: relative to the folder that apology was
// started in, or of its own where an absolute path was given.
func artifact(name string) sarifArtifact {
	if !path.IsAbs(name) && !filepath.IsAbs(name) {
		return sarifArtifact{(&url.URL{Path: name}).String(), "%SRCROOT%"}
	}
	return sarifArtifact{(&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(name, "/")}).String(), ""}
}
