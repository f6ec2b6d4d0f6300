package lexicon

import (
	"encoding/binary"
	"math"
)

// rounds is how many trees there are, pace how far each goes.
const rounds, pace = 400, 0.1

// grow makes trees of samples, each of what those before it left over (gradient boosting of the logistic loss).
func grow(list []sample, weightOfAlarm float64) string {
	sum, grad, hess := make([]float64, len(list)), make([]float64, len(list)), make([]float64, len(list))
	for i := range sum {
		sum[i] = bias
	}
	var out []byte
	for range rounds {
		for i, s := range list {
			p, want, weight := 1/(1+math.Exp(-sum[i])), 0.0, weightOfAlarm
			if s.good {
				want, weight = 1, 1
			}
			grad[i], hess[i] = weight*(want-p), weight*p*(1-p)
		}
		out = append(out, growOne(list, grad, hess, sum)...)
	}
	return string(out)
}

func growOne(list []sample, grad, hess, sum []float64) []byte {
	tree := make([]byte, treeSize)
	at := make([]int, len(list)) // the node of each sample
	for level := range depth {
		first := 1<<level - 1
		type cell struct{ g, h float64 }
		cells := make([][featureCount][values]cell, 1<<level)
		for i, s := range list {
			c := &cells[at[i]-first]
			for f, v := range s.f {
				c[f][v].g += grad[i]
				c[f][v].h += hess[i]
			}
		}
		for n := range cells {
			best, feature, value := 1e-9, 0, values
			for f := range featureCount {
				var all, left cell
				for _, c := range cells[n][f] {
					all.g, all.h = all.g+c.g, all.h+c.h
				}
				for v, c := range cells[n][f] {
					left.g, left.h = left.g+c.g, left.h+c.h
					rg, rh := all.g-left.g, all.h-left.h
					if left.h < 4 || rh < 4 {
						continue
					}
					if gain := left.g*left.g/(left.h+2) + rg*rg/(rh+2) - all.g*all.g/(all.h+2); gain > best {
						best, feature, value = gain, f, v
					}
				}
			}
			tree[2*(first+n)], tree[2*(first+n)+1] = byte(feature), byte(min(value, 127))
		}
		for i, s := range list {
			k := at[i]
			if int(s.f[tree[2*k]]) <= int(tree[2*k+1]) {
				at[i] = 2*k + 1
			} else {
				at[i] = 2*k + 2
			}
		}
	}
	var g, h [leaves]float64
	for i := range list {
		g[at[i]-asks] += grad[i]
		h[at[i]-asks] += hess[i]
	}
	var value [leaves]float64
	for k := range leaves {
		value[k] = math.Round(100*pace*g[k]/(h[k]+2)) / 100
		binary.LittleEndian.PutUint16(tree[2*asks+2*k:], uint16(int16(100*value[k])))
	}
	for i := range list {
		sum[i] += value[at[i]-asks]
	}
	return tree
}
