package style

import "testing"

func TestLengths(t *testing.T) {
	for _, tt := range []struct {
		name string
		got  int
		want int
	}{
		{"an inch in twips", MM(25.4).Twips(), 1440},
		{"a negative length rounds as a positive one", (-MM(25.4)).Twips(), -1440},
		{"the pitch in twips", Pitch.Twips(), 579},
		{"A4's width in twips", PageWidth.Twips(), 11906},
		{"A4's height in twips", PageHeight.Twips(), 16838},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, tt.got, tt.want)
		}
	}
}

// TestGridFillsTheTypeArea holds the grid to GB/T 9704-2012 5.2.3: 22 lines of 28 characters that fill 156 × 225 mm and no more.
func TestGridFillsTheTypeArea(t *testing.T) {
	if area := PageWidth - MarginLeft - MarginRight; Measure > area || area-Measure > Pt/100 {
		t.Errorf("28 cells take %d of %d", Measure, area)
	}
	if area := PageHeight - MarginTop - MarginBottom; Rows*Pitch > area || area-Rows*Pitch > Pitch {
		t.Errorf("22 lines take %d of %d", Rows*Pitch, area)
	}
	if y := PageNumberY - MM(269); y < -1 || y > 1 {
		t.Errorf("the page number's dashes are %d off 269 mm", y)
	}
}

// TestFittedGridsFillTheTypeArea: a fitted page is as full as a usual one, in twips too, and nearer grids come first.
func TestFittedGridsFillTheTypeArea(t *testing.T) {
	area := PageHeight - MarginTop - MarginBottom
	last := 0
	for _, g := range append([]Grid{Usual}, Fitted[:]...) {
		used := Length(g.Rows) * g.Pitch
		if used > area || area-used > Pt {
			t.Errorf("%d lines take %d of %d", g.Rows, used, area)
		}
		if g.Pitch%50 != 0 {
			t.Errorf("%d is no whole number of twips", g.Pitch)
		}
		off := max(g.Rows-Rows, Rows-g.Rows)
		if off < last || off > 2 {
			t.Errorf("%d rows are %d off the usual, after %d", g.Rows, off, last)
		}
		last = off
		if apart := (SealsApart + 1) * g.Pitch; apart <= SealDiameter {
			t.Errorf("%d rows: seals one above the other are %d apart", g.Rows, apart-SealDiameter)
		}
	}
}

func TestRoles(t *testing.T) {
	for level, want := range map[int]Role{0: FangSong, 1: Hei, 2: Kai, 3: FangSong, 4: FangSong} {
		if got := LevelRole(level); got != want {
			t.Errorf("level %d is set in %v, want %v", level, got, want)
		}
	}
	for r := range Roles {
		if f := r.Official(); f.Name == "" || f.Alt == "" || f.Latin == "" || r.String() == "" {
			t.Errorf("role %d has no name", r)
		}
	}
}
