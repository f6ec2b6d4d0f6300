package truetype

// codeLengths is made by go test ./generator/truetype -update.
const codeLengths = "6445555555566666666666667777778788778866888898988978776699999999aaaaaaaaaaaaaaaaaaaaababababbbbbbbbbbbbbbbbbbbbbbbbbcbcbcbcbcbcccccccccccccccccccccccccccccccccccccccccccdcccdcccdcdcccddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddb99e466789abbdeeeeeeeeeeeeeffffee" +
	"754866543434343469abeeeeffffee"

// codeFaceSums are the checksums of the faces that codeLengths was made of.
var codeFaceSums = [...]uint32{0x9953c852, 0xd5e0e0ed}
