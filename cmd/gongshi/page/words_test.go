package page

import (
	"regexp"
	"testing"

	"gongshi/cmd/gongshi/remedy"
	"gongshi/generator/finding"
)

// TestWordsAsBefore: the page's words are those that it made of the command's.
func TestWordsAsBefore(t *testing.T) {
	objects := map[finding.RemedyKind]string{finding.NameColumn: "字段=F", finding.FillItem: "单位简称", finding.CorrectItem: "落款日期"}
	commandOnly := regexp.MustCompile(`^(input|output|font\.[nl])`)
	for _, k := range finding.All() {
		for _, object := range []string{objects[k.Remedy], ""} {
			values := finding.Values{}
			for _, slot := range k.Slots() {
				values[slot] = "甲"
			}
			for _, slot := range []string{"item", "place"} {
				if _, ok := values[slot]; ok {
					values[slot] = finding.Given{Kind: finding.CorrectItem, Object: "落款日期"}
				}
			}
			f := k.Of(values).With(object)
			if commandOnly.MatchString(k.Code) || k.Text == "" {
				continue
			}
			if got, want := f.Sentence(remedy.Page), worded(f.Sentence(remedy.Command)); got != want {
				t.Errorf("%s\n got %s\nwant %s", k.Code, got, want)
			}
			if got, want := f.Advice(remedy.Page), worded(f.Advice(remedy.Command)); got != want && k.Code != "info.missing" && k != finding.TitleOther { // of that one the page spoke of a flag

				t.Errorf("%s\n got %s\nwant %s", k.Code, got, want)
			}
		}
	}
}
