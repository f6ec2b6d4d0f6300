package lexicon

import "sync"

// pairCache keeps the counts of pairs that were asked lately: papers of this work have the same pairs again and again, and the table of counts is too large
// for a processor's nearest memory.
type pairCache [1 << 13]uint32

var recentPairs = sync.Pool{New: func() any { return new(pairCache) }}

// count is pairCount. An entry has both numbers in its upper bits, and the count and one in the lower ones.
func (c *pairCache) count(x, y number) int8 {
	if x >= counted || y >= counted {
		return int8(pairCount(x, y))
	}
	key := uint32(x)<<12 | uint32(y)
	entry := &c[key*2654435761>>19]
	if *entry>>8 != key || *entry == 0 {
		*entry = key<<8 | uint32(pairCount(x, y)+1)
	}
	return int8(*entry&0xff) - 1
}
