#!/usr/bin/python3
"""Makes the seven faces of fonts/ again from the fonts they came from, or compares two directories of faces.

    faces.py make SOURCES OUT   SOURCES holds the unpacked packages (rebuild.sh sees to it)
    faces.py check COMMITTED REBUILT
    faces.py tgh SOURCES FILE                  writes the 8,105 characters of the 通用规范汉字表
"""
import bz2, hashlib, os, sys
from fontTools import subset
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
import thin

FANDOL = "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/Fandol%s-Regular.otf"
LXGW = "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-%s.ttf"
NOTO = "noto-%s-sc/package/%s.ttf"
# When a face was last changed.
DAYS = {"FangSongExt": "2026-11-23", "KaiExt": "2026-11-23", "Song": "2026-11-23"}
DAY = "2026-11-30"

# What the committed faces were made from. Another file gives other outlines, so a difference is said aloud and not refused.
SOURCES = {
    "FangSong": (FANDOL % "Fang", "d838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9"),
    "FangSongExt": (LXGW % "Light", "e302f84a1967817f91fc4011de7c8c12489c41072a7f0605a1c7b1399352cb93"),
    "Kai": (FANDOL % "Kai", "ea7e7fb4f9b3ac694a68d43946e04d21deed6e8c29a7c2d3081e1a4138f2f827"),
    "KaiExt": (LXGW % "Regular", "bbf534b0ca093928f94d1782855e65a19a32cde82b075d495d072025521953c8"),
    "XiaoBiaoSong": (NOTO % ("serif", "600SemiBold/NotoSerifSC_600SemiBold"), "5d19e0f438d4a30371f584d34a87c9232dba0a85237db63fe5337fe743487def"),
    "Hei": (NOTO % ("sans", "400Regular/NotoSansSC_400Regular"), "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16"),
    "Song": (NOTO % ("serif", "400Regular/NotoSerifSC_400Regular"), "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742"),
}
# The heavier weight that a face lies half way to: 黑体 of Windows is lighter than Medium and heavier than Regular.
HEAVIER = {"Hei": (NOTO % ("sans", "500Medium/NotoSansSC_500Medium"), "b30853d205f3ecdde938b1488c735ee15a2e870d31331b992fdc53971e23ec4a")}
# Fandol's ASCII and its marks are much heavier than its hanzi: by how many thousandths of the em they are thinned at each side of a stroke.
ASCII = "".join(map(chr, range(0x21, 0x7F)))
THIN = {
    "FangSong": {ASCII: 12.5, "《》〈〉": 7, "（）〔〕［］｛｝“”‘’": 7, "？！": 9},
    "Kai": {"0123456789": 2, "《》〈〉": 3},
}
# Name, and what was done, as the face's own description (name 10) tells it. GPL 3 section 5 and the OFL both want a changed
# version marked as one, and the reserved names left alone.
NAMES = {
    "FangSong": ("Gongwen FangSong", "FandolFang-Regular (Fandol 0.3, TeX Live): CFF outlines converted to TrueType, glyphs above ASCII moved up 70/1000 em, ASCII, brackets, quotes, ？ and ！ thinner, ？ moved to the left, subset, renamed"),
    "FangSongExt": ("Gongwen FangSong Ext", "LXGW WenKai Light 1.250 (Debian fonts-lxgw-wenkai): subset, quotes and middle dot made full width, renamed"),
    "Kai": ("Gongwen Kai", "FandolKai-Regular (Fandol 0.3, TeX Live): CFF outlines converted to TrueType, glyphs above ASCII moved up 70/1000 em, digits and 《》〈〉 thinner, ？ moved to the left, subset, renamed"),
    "KaiExt": ("Gongwen Kai Ext", "LXGW WenKai Regular 1.250 (Debian fonts-lxgw-wenkai): subset, quotes and middle dot made full width, renamed"),
    "XiaoBiaoSong": ("Gongwen XiaoBiaoSong", "Noto Serif SC SemiBold 2.003: subset, hinting and layout tables removed, dash and middle dot made full width, renamed"),
    "Hei": ("Gongwen Hei", "Noto Sans SC 2.004, half way between Regular and Medium: subset, hinting and layout tables removed, dash and middle dot made full width, renamed"),
    "Song": ("Gongwen Song", "Noto Serif SC Regular 2.003: subset, hinting and layout tables removed, dash and middle dot made full width, renamed"),
}


def tgh(sources):
    """The 8,105 characters, by their number in the table."""
    table = {}
    folder = os.path.join(sources, "usr/share/unicode")
    for name in sorted(os.listdir(folder)):
        if not name.startswith("Unihan_"):
            continue
        with bz2.open(os.path.join(folder, name), "rt", encoding="utf-8") as lines:
            for line in lines:
                field = line.rstrip("\n").split("\t")
                if len(field) == 3 and field[1] == "kTGH":
                    # "2013:1", one value for each edition; there is only the one of 2013.
                    for value in field[2].split():
                        number = int(value.removeprefix("2013:"))
                        if number in table:
                            sys.exit(f"kTGH number {number} twice")
                        table[number] = int(field[0][2:], 16)
    if sorted(table) != list(range(1, 8106)) or len(set(table.values())) != 8105:
        sys.exit("kTGH does not give 8,105 characters numbered 1 to 8105")
    return [table[n] for n in sorted(table)]


def encodable(codec):
    def ok(c):
        try:
            return bool(chr(c).encode(codec))
        except UnicodeError:
            return False
    return {c for c in range(0x20, 0x10000) if c != 0x7F and ok(c)}


def keep(name, font, sources):
    """The code points that the face keeps."""
    gb2312, gbk, table = encodable("gb2312"), encodable("gbk"), set(tgh(sources))
    # Not in GBK, or not where Python's codecs put them, and yet what people type: no-break space, the two other dots, €.
    common = {0xA0, 0x2022, 0x30FB, 0x20AC}
    units = {c for c in gbk if 0x3300 <= c < 0x3400}  # ㎡ ㎏ ㏎ …
    short = gb2312 | table | common | units | {0xB7, 0x2013, 0x2014, 0x3007}
    has = set(font.getBestCmap())
    if name in ("FangSong", "Kai"):
        return has & (gbk | table | common)
    if name in ("FangSongExt", "KaiExt"):
        # Only what the role's own face has not, so that no rune has two shapes within a role; and planes 2 and 3.
        fandol = set(TTFont(os.path.join(sources, SOURCES[name.removesuffix("Ext")][0])).getBestCmap())
        own = fandol & (gbk | table | common)
        return has & ((short - own) | set(range(0x20000, 0x40000)))
    if name == "Song":
        return has  # the last resort of every role: all that the source has
    return has & short


def to_truetype(font, shift):
    """Cubic outlines to quadratic ones within 0.001 em, then everything above ASCII up by shift."""
    order, glyphs, best = font.getGlyphOrder(), font.getGlyphSet(), font.getBestCmap()
    ascii = {best[c] for c in best if c < 0x80} | {".notdef"}
    glyf = newTable("glyf")
    glyf.glyphs, glyf.glyphOrder = {}, order
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, font["head"].unitsPerEm / 1000, reverse_direction=True))
        glyph = pen.glyph()
        # After the conversion: before it, the rounding would go another way here and there.
        if name not in ascii and glyph.numberOfContours:
            glyph.coordinates.translate((0, shift))
        glyf.glyphs[name] = glyph
    font["loca"], font["glyf"] = newTable("loca"), glyf
    del font["CFF "]
    for name in order:
        glyf[name].recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyf[name], "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    maxp.maxZones = 1
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
                  "maxSizeOfInstructions", "maxComponentElements"):
        setattr(maxp, field, 0)
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"


def full_width(font):
    """Noto's — over the whole em, so that —— joins; its · where it is narrow gives way to ・, the same dot in a full width."""
    best, glyf = font.getBestCmap(), font["glyf"]
    dash = glyf[best[0x2014]]
    em = font["head"].unitsPerEm
    pen = TTGlyphPen(None)
    pen.moveTo((0, dash.yMin))
    for point in ((0, dash.yMax), (em, dash.yMax), (em, dash.yMin)):
        pen.lineTo(point)
    pen.closePath()
    glyf[best[0x2014]] = pen.glyph()
    font["hmtx"][best[0x2014]] = (em, 0)
    if font["hmtx"][best[0xB7]][0] < em:
        for table in font["cmap"].tables:
            if 0xB7 in getattr(table, "cmap", {}):
                table.cmap[0xB7] = table.cmap[0x30FB]


def rename(font, name):
    """New names: "Source", "LXGW" and the like are reserved. One language, and only what a reader of the file needs."""
    family, what = NAMES[name]
    old = {i: font["name"].getDebugName(i) for i in (0, 5, 13, 14)}
    if name in ("FangSong", "Kai"):
        old[0] = "Copyright (c) 2012-2015, the Fandol team (Clerk Ma & Jie Su)."
        old[13] = "GNU General Public License version 3 with the GPL font exception; the exception is extended to this modified version."
        old[14] = "https://www.gnu.org/licenses/gpl-3.0.html"
    postscript = family.replace(" ", "") + "-Regular"
    new = {0: old[0], 1: family, 2: "Regular", 3: postscript + ";subset", 4: family, 5: old[5], 6: postscript,
           10: f"Modified version of {what}, {DAYS.get(name, DAY)}.", 13: old[13], 14: old[14]}
    font["name"].names = []
    for i, text in new.items():
        if text:
            font["name"].setName(text, i, 3, 1, 0x409)


def opened(name, path, sha):
    with open(path, "rb") as f:
        if hashlib.sha256(f.read()).hexdigest() != sha:
            print(f"{name}: {path} is not the file that the committed face was made from", file=sys.stderr)
    # The source's own times stay, so that the same source always gives the same bytes.
    return TTFont(path, recalcTimestamp=False)


def cut(font, options, unicodes):
    sub = subset.Subsetter(options)
    sub.populate(unicodes=unicodes)
    sub.subset(font)


def make(sources, out):
    os.makedirs(out, exist_ok=True)
    for name, (path, sha) in SOURCES.items():
        path = os.path.join(sources, path)
        font = opened(name, path, sha)
        options = subset.Options()
        options.hinting = False
        options.layout_features = []
        options.notdef_outline = True
        options.glyph_names = False
        options.name_IDs = ["*"]
        options.name_legacy = True
        options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "VORG", "vhea", "vmtx", "gasp"]
        unicodes = keep(name, font, sources)
        cut(font, options, unicodes)
        if "CFF " in font:
            to_truetype(font, 70)
            thin.thin_all(font, THIN[name])
            thin.move(font, "？", -220)
        if name in HEAVIER:
            path, sha = HEAVIER[name]
            heavy = opened(name, os.path.join(sources, path), sha)
            cut(heavy, options, unicodes)
            thin.between(font, heavy, 0.5)
        if name in ("XiaoBiaoSong", "Hei", "Song"):
            full_width(font)
        rename(font, name)
        font.save(os.path.join(out, name + ".ttf"))
        print(f"{name}: {len(font.getBestCmap())} code points")


def check(committed, rebuilt):
    """Per face: code points, advances, boxes more than 2 units apart, and outlines that are not point for point the same."""
    def some(points):
        return " ".join(f"U+{c:04X}" for c in sorted(points)[:20]) + (" …" if len(points) > 20 else "")

    bad = False
    for name in SOURCES:
        paths = [os.path.join(d, name + ".ttf") for d in (committed, rebuilt)]
        same = open(paths[0], "rb").read() == open(paths[1], "rb").read()
        a, b = (TTFont(p) for p in paths)
        ca, cb, ga, gb = a.getBestCmap(), b.getBestCmap(), a.getGlyphSet(), b.getGlyphSet()
        advance, box, outline = set(), set(), set()
        for c in set(ca) & set(cb):
            na, nb = ca[c], cb[c]
            if a["hmtx"][na][0] != b["hmtx"][nb][0]:
                advance.add(c)
            if a["glyf"][na] == b["glyf"][nb]:
                continue
            outline.add(c)
            bounds = []
            for glyphs, glyph in ((ga, na), (gb, nb)):
                pen = BoundsPen(glyphs)
                glyphs[glyph].draw(pen)
                bounds.append(pen.bounds or (0, 0, 0, 0))
            if any(abs(x - y) > 2 for x, y in zip(*bounds)):
                box.add(c)
        print(f"{name}: {len(ca)} code points, {len(a.getGlyphOrder())} glyphs; rebuilt {len(cb)}, {len(b.getGlyphOrder())}; "
              + ("byte for byte the same" if same else "bytes differ"))
        for what, points in (("missing", set(ca) - set(cb)), ("extra", set(cb) - set(ca)), ("advance differs", advance),
                             ("box differs by more than 2 units", box), ("outline differs at all", outline)):
            print(f"    {what}: {len(points)} {some(points)}")
            bad = bad or bool(points)
    return bad


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["make", sources, out]:
            make(sources, out)
        case ["check", committed, rebuilt]:
            sys.exit(1 if check(committed, rebuilt) else 0)
        case ["tgh", sources, path]:
            text = "".join(map(chr, tgh(sources)))
            with open(path, "w", encoding="utf-8", newline="\n") as f:
                f.write("# 通用规范汉字表（2013）的 8,105 字，按表中编号排列，每行 80 字。出自 Unicode 的 Unihan 数据库 kTGH 字段（Debian 软件包 unicode-data 15.0.0-1）。\n")
                for i in range(0, len(text), 80):
                    f.write(text[i:i + 80] + "\n")
        case _:
            sys.exit(__doc__)
