package truetype

// codeLengths is made by go test ./generator/truetype -update.
const codeLengths = "6445555555566666666666667777778788778866888898988978776699999999aaaaaaaaaaaaaaaaaaaaababababbbbbbbbbbbbbbbbbbbbbbbbbcbcbcbcbcbcccccccccccccccccccccccccccccccccccccccccccdcccdcccdcdcccddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddb99e466789abbdeeeeeeeeeeeeeffffee" +
	"754866543434343469abeeeeffffee"

// codeFaces are the checksums of the faces that it was made of.
var codeFaces = [...]uint32{0x8bde6dba, 0xcabdcba3}
