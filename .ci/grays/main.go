// Grays makes pictures of pages small: go run ./.ci/grays FILE.png…
// Ten greys show the edges of letters nearly as well as 256 do, in a quarter of the bytes.
package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
)

const greys = 10

func main() {
	for _, path := range os.Args[1:] {
		if err := reduce(path); err != nil {
			fmt.Fprintln(os.Stderr, path, err)
			os.Exit(1)
		}
	}
}

// reduce writes a picture anew.
func reduce(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	from, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return err
	}
	palette := make(color.Palette, greys)
	for i := range palette {
		palette[i] = color.Gray{Y: uint8(i * 255 / (greys - 1))}
	}
	box := from.Bounds()
	to := image.NewPaletted(box, palette)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			grey := color.GrayModel.Convert(from.At(x, y)).(color.Gray).Y
			to.SetColorIndex(x, y, uint8((int(grey)*(greys-1)+127)/255))
		}
	}
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, to); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}
