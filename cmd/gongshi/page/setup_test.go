package page

import (
	"encoding/json"
	"strings"
	"testing"

	"gongshi/generator"
)

// TestSetupFormats: the page learns its formats from the program's table, and knows none of its own.
func TestSetupFormats(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	_, _, data := d.send("GET", "setup", nil, nil)
	var setup struct {
		Formats []struct {
			Name, Label string
			Usual       bool
		}
	}
	if err := json.Unmarshal(data, &setup); err != nil || len(setup.Formats) != len(generator.Formats) {
		t.Fatalf("%+v (%v)", setup, err)
	}
	_, _, page := d.send("GET", "index.html", nil, nil)
	for i, f := range generator.Formats {
		if got := setup.Formats[i]; got.Name != f.Extension || got.Label != f.Label || got.Usual != f.Usual {
			t.Errorf("the page is told of %+v, want %s", got, f.Extension)
		}
		if strings.Contains(string(page), `"`+f.Extension+`"`) {
			t.Errorf("the page itself knows of %s", f.Extension)
		}
	}
}
