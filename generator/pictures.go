package generator

import (
	"fmt"
	"slices"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/layout"
	"gongshi/generator/raster"
)

// writePictures gives the long picture first, then one of each page.
func writePictures(_ *document.Document, pages *layout.Pages, _ *Options) (out []File, err error) {
	for _, p := range raster.Pictures(pages) {
		f := File{Data: p.PNG}
		switch {
		case !p.Long:
			f.Page, f.Suffix = p.First, fmt.Sprintf("（第%d页）", p.First)
		case p.Last-p.First+1 < len(pages.Pages):
			f.Suffix = fmt.Sprintf("（第%d至%d页）", p.First, p.Last)
		}
		out = append(out, f)
	}
	return out, nil
}

// cutPictures tells that the pages stand in several long pictures.
func cutPictures(pages *layout.Pages, opt *Options) finding.List {
	shares := raster.Shares(len(pages.Pages))
	if len(shares) < 2 || !slices.ContainsFunc(opt.Formats, func(f Format) bool { return f.Several }) {
		return nil
	}
	return finding.List{finding.PictureCut.Of(finding.Values{"pages": len(pages.Pages), "most": raster.MostInLong, "count": len(shares)})}
}
