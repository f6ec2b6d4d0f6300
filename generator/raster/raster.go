// Package raster draws laid-out pages as pictures of pixels, of the same outlines as the PDF: for a group in a messenger, where nobody opens a file. The
// same pages give the same bytes on every machine.
package raster

import (
	"bytes"

	"gongshi/generator/layout"
	"gongshi/generator/style"
)

const (
	// Width is a picture's in pixels: as wide as a telephone's screen, and what messengers leave as it is.
	Width = 1080
	// gap is the pixels between two pages of a long picture, gapLevel its grey.
	gap, gapLevel = 12, 3
	// MostInLong is how many pages a long picture holds: some viewers refuse more than 32,767 pixels down, and a telephone needs four bytes for each.
	MostInLong = 20
)

// Picture is one picture of a notice.
type Picture struct {
	// First and Last are the numbers of the pages that it shows, from 1.
	First, Last int
	// Long is for one of pages below each other, and for the only page that there is; else it shows a page alone.
	Long bool
	PNG  []byte
}

// Pictures draws the pages below each other, as many as a picture holds, and then each alone; of a single page there is one picture. A page that lies on
// its side is as wide as the others where it stands among them, and has its own width alone. No more than one page is held in pixels.
func Pictures(pages *layout.Pages) []Picture {
	var long, single []Picture
	for _, share := range Shares(len(pages.Pages)) {
		s := newStrip(pages.Pages[share.First-1 : share.Last])
		for n := share.First; n <= share.Last; n++ {
			page := &pages.Pages[n-1]
			pixels := draw(page, Width).numbers()
			if s.add(pixels); len(pages.Pages) > 1 {
				single = append(single, Picture{First: n, Last: n, PNG: alone(page, pixels)})
			}
		}
		share.Long, share.PNG = true, s.finish()
		long = append(long, share)
	}
	return append(long, single...)
}

// Shares says which pages stand together in long pictures: as few pictures as will do, with about as many pages each. They are not drawn.
func Shares(pages int) (shares []Picture) {
	pictures := (pages + MostInLong - 1) / MostInLong
	for i := range pictures {
		shares = append(shares, Picture{First: pages*i/pictures + 1, Last: pages * (i + 1) / pictures})
	}
	return shares
}

// strip is a long picture, filled from the top.
type strip struct {
	*picture
	begun bool
}

// newStrip begins the picture of some pages and of the gaps between them.
func newStrip(pages []layout.Page) *strip {
	height, grey := -gap, true
	for i := range pages {
		_, down := pixels(&pages[i], Width)
		height += down + gap
		grey = grey && isGrey(&pages[i])
	}
	return &strip{picture: newPicture(Width, height, grey)}
}

// add puts a page below the others.
func (s *strip) add(pixels []uint8) {
	if s.begun {
		s.rows(bytes.Repeat([]byte{gapLevel}, gap*Width))
	}
	s.begun = true
	s.rows(pixels)
}

// alone is the picture of one page; pixels are those in the strip. On its own a page that lies on its side has characters as large as on the others.
func alone(page *layout.Page, pixels []uint8) []byte {
	width := Width
	if page.Landscape {
		width = int(int64(Width) * int64(style.TurnedWidth) / int64(style.PageWidth))
		pixels = draw(page, width).numbers()
	}
	p := newPicture(width, len(pixels)/width, isGrey(page))
	p.rows(pixels)
	return p.finish()
}
