package lexicon

// The signs of a slip are small numbers; each has so many values.
const (
	featureCount = 32
	values       = 32
)

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// A tree asks of a slip, level by level, whether a sign is at most so great; then the answer is the left branch. The questions stand before the leaves, which are in
// hundredths. Trees stand one behind the other; TestWeighSuspects makes them.
const (
	depth    = 5
	asks     = 1<<depth - 1
	leaves   = 1 << depth
	treeSize = 2*asks + 2*leaves
	bias     = -3
)

// After so many trees it is asked whether a slip can still be sure enough: it cannot where it lacks more than hopeless, less and less the fewer trees are left.
const (
	someTrees = 40
	hopeless  = 3
)

// judge says how sure a slip with such signs is, as the logarithm of the odds. What is surely below least it does not reckon to the end.
func judge(trees string, f *[featureCount]int8, least float32) float32 {
	sum, all := 0, len(trees)/treeSize
	for n := range all {
		if n > 0 && n%someTrees == 0 && bias+float32(sum)/100 < least-hopeless*float32(all-n)/float32(all) {
			break
		}
		t := trees[n*treeSize : (n+1)*treeSize]
		k := 0
		for range depth {
			if f[t[2*k]] <= int8(t[2*k+1]) {
				k = 2*k + 1
			} else {
				k = 2*k + 2
			}
		}
		sum += int(int16(two(t, 2*asks+2*(k-asks))))
	}
	return bias + float32(sum)/100
}
