"""Outlines made lighter: digits, letters and marks thinner than their sources drew them, and a weight between two of a family."""
import math


def offset(points, by):
    """A contour's points, each moved to the inner side of the ink by that much; control points are taken for corners, as FreeType's embolden does."""
    out, n = [], len(points)
    for i, (x, y) in enumerate(points):
        before = next(((px, py) for px, py in (points[(i - k) % n] for k in range(1, n)) if (px, py) != (x, y)), None)
        after = next(((px, py) for px, py in (points[(i + k) % n] for k in range(1, n)) if (px, py) != (x, y)), None)
        if before is None:
            return points
        a, b = math.hypot(x - before[0], y - before[1]), math.hypot(after[0] - x, after[1] - y)
        ax, ay, bx, by_ = (x - before[0]) / a, (y - before[1]) / a, (after[0] - x) / b, (after[1] - y) / b
        d = 1 + ax * bx + ay * by_
        if d < 1 / 8:  # a turn back: there is no inner side
            out.append((x, y))
            continue
        # The ink lies to the right of a TrueType contour's way.
        sx, sy = (ay + by_) / d, -(ax + bx) / d
        far = math.hypot(sx, sy) * by
        most = min(a, b) if ax * by_ - ay * bx < 0 else far  # no edge may turn round
        share = min(1, most / far) if far else 1
        out.append((x + sx * by * share, y + sy * by * share))
    return out


def thin(glyph, by):
    """A simple glyph with strokes thinner by twice that, and as high as before."""
    if glyph.numberOfContours <= 0:
        return
    ys = [y for _, y in glyph.coordinates]
    low, high = min(ys), max(ys)
    done, start = [], 0
    for end in glyph.endPtsOfContours:
        done += offset([tuple(p) for p in glyph.coordinates[start:end + 1]], by)
        start = end + 1
    ys = [y for _, y in done]
    stretch = (high - low) / (max(ys) - min(ys))
    for i, (x, y) in enumerate(done):
        glyph.coordinates[i] = (x, low + (y - min(ys)) * stretch)
    glyph.coordinates.toInt()


def thin_all(font, marks):
    """marks has characters, and by how much each is thinned."""
    best, glyf, done = font.getBestCmap(), font["glyf"], set()
    for characters, by in marks.items():
        for name in sorted({best[ord(c)] for c in characters if ord(c) in best} - done):
            done.add(name)
            thin(glyf[name], by)
            glyf[name].recalcBounds(glyf)
            font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyf[name], "xMin", 0))


def move(font, characters, by):
    """Moves glyphs along the line."""
    best, glyf = font.getBestCmap(), font["glyf"]
    for c in characters:
        glyph = glyf[best[ord(c)]]
        glyph.coordinates.translate((by, 0))
        glyph.recalcBounds(glyf)
        font["hmtx"][best[ord(c)]] = (font["hmtx"][best[ord(c)]][0], glyph.xMin)


def between(font, heavy, share):
    """Changes a font to the weight between it and a heavier one of its family, whose outlines must have the same points."""
    for name in font.getGlyphOrder():
        a, b = font["glyf"][name], heavy["glyf"][name]
        if a.numberOfContours <= 0:
            continue
        if a.endPtsOfContours != b.endPtsOfContours:
            raise SystemExit(f"{name} has other points in the heavier font")
        for i in range(len(a.coordinates)):
            (ax, ay), (bx, by) = a.coordinates[i], b.coordinates[i]
            a.coordinates[i] = (round(ax + (bx - ax) * share), round(ay + (by - ay) * share))
        a.recalcBounds(font["glyf"])
        wide, other = font["hmtx"][name][0], heavy["hmtx"][name][0]
        font["hmtx"][name] = (round(wide + (other - wide) * share), a.xMin)
