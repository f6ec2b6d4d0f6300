package sheet

// Bounds on what is read into memory. A ledger of a thousand rows packs to about 200 KB. Photographs make it larger, and they do not shrink in a zip. So a
// file may be large, but may not unpack to many times its size.
const (
	maxFile     = 64 << 20
	maxUnzipped = 128 << 20
	// maxPart bounds one XML part that is parsed here. A million empty rows, over which people drag a format, take some 60 MB. What is kept of them has
	// bounds of its own (maxCells, maxStrings).
	maxPart = maxUnzipped
	// maxRels bounds the lists of parts: excelize compares every sheet with every relation, so a long list costs minutes.
	maxRels = 64 << 10
)

// Bounds of a sheet. Beyond them nothing is kept, and content there is reported: a sheet can have 17 billion cells.
const (
	MaxRows  = 20_100 // 20,000 items, and what stands above and below them
	MaxCols  = 256
	maxCells = 600_000
	// usualCells is how many cells room is made for from the start; empty rows make a part long, too.
	usualCells = 30_000
	// maxStrings bounds the table of shared strings: an entry that takes five bytes of a file takes 32 of memory.
	maxStrings = 1_000_000
)

// maxSheets bounds how many sheets of a book are looked at.
const maxSheets = 200
