package truetype

// Pen draws outlines: lines and quadratic curves, contour by contour, from the point that it has reached.
type Pen interface {
	MoveTo(x, y float64)
	LineTo(x, y float64)
	QuadTo(controlX, controlY, x, y float64)
	// Close ends a contour at the point where it began.
	Close(x, y float64)
}

// Trace draws an outline. The last line of a contour is left to Close.
func Trace(points []Point, pen Pen) {
	for from := 0; from < len(points); {
		to := from
		for !points[to].End {
			if to++; to == len(points) {
				return
			}
		}
		traceContour(points[from:to+1], pen)
		from = to + 1
	}
}

// traceContour draws one closed contour.
func traceContour(points []Point, pen Pen) {
	n := len(points)
	first := 0
	for first < n && !points[first].On {
		first++
	}
	start := Point{}
	if first < n {
		start = points[first]
	} else { // control points only: the contour begins half way between two of them
		first = n - 1
		start = middle(points[n-1], points[0])
	}
	pen.MoveTo(start.X, start.Y)
	for i := 1; i <= n; i++ {
		q := points[(first+i)%n]
		if q.On {
			if i < n {
				pen.LineTo(q.X, q.Y)
			}
			continue
		}
		end := start // the last curve ends where the contour began
		if i < n {
			if end = points[(first+i+1)%n]; !end.On {
				end = middle(q, end)
			} else {
				i++
			}
		}
		pen.QuadTo(q.X, q.Y, end.X, end.Y)
	}
	pen.Close(start.X, start.Y)
}

func middle(a, b Point) Point { return Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2, On: true} }
