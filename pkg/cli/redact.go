package cli

import (
	"apology.example/pkg/lint"
	"apology.example/pkg/report"
)

// page is the page of a letter. With --redact it can be shown to others: to
// report a fault of apology, say.
func (k *checker) page(r lint.Result) report.Page {
	if k.redact {
		r = r.Redacted()
	}
	return k.report.Page(r)
}

// shown are the failures as the report may name them.
func (k *checker) shown(failures []lint.Failure) []lint.Failure {
	if !k.redact {
		return failures
	}
	var list []lint.Failure
	for _, f := range failures {
		list = append(list, f.Redacted())
	}
	return list
}
