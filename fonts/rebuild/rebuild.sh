#!/bin/sh
# Makes the seven faces again from the packages they came from, into a directory of your own; the committed files are never touched.
#
#   rebuild.sh OUT                 fetch, unpack, make OUT/*.ttf
#   rebuild.sh OUT --check         the same, then compare with the committed faces; exit 1 where they differ
#
# Wants Debian's apt-get and dpkg-deb, npm, and python3-fonttools (4.38 made the committed faces). It fetches about 230 MB, by
# package name, into OUT/download, and fetches nothing that is already there.
set -eu

usage() { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[ $# -ge 1 ] && [ $# -le 2 ] || usage
case ${2-} in '' | --check) ;; *) usage ;; esac
here=$(cd "$(dirname "$0")" && pwd)
fonts=$(dirname "$here")
mkdir -p "$1"
out=$(cd "$1" && pwd)
[ "$out" != "$fonts" ] || { echo "rebuild.sh: not over the committed faces" >&2; exit 2; }
# Debian's own Python, for python3-fonttools is a module of that one.
python=${PYTHON:-/usr/bin/python3}
"$python" -c 'import fontTools' || { echo "rebuild.sh: apt-get install python3-fonttools first, or set PYTHON" >&2; exit 2; }

mkdir -p "$out/download" "$out/sources"
cd "$out/download"
# unpack PACKAGE PATTERN: only the files in use, for the whole of texlive-lang-chinese is large.
unpack() {
	ls "$1"_*.deb >/dev/null 2>&1 || apt-get download "$1"
	dpkg-deb --fsys-tarfile "$1"_*.deb | tar -x -C "$out/sources" --wildcards "$2"
}
unpack texlive-lang-chinese '*/Fandol*-Regular.otf'
unpack fonts-lxgw-wenkai '*/LXGWWenKai-*.ttf'
unpack unicode-data '*/Unihan_*.bz2'
for family in noto-serif-sc noto-sans-sc; do
	ls expo-google-fonts-$family-*.tgz >/dev/null 2>&1 || npm pack --silent "@expo-google-fonts/$family@0.4.3"
	mkdir -p "$out/sources/$family"
	tar -xzf expo-google-fonts-$family-*.tgz -C "$out/sources/$family"
done

"$python" -B "$here/faces.py" make "$out/sources" "$out"
if [ "${2-}" = --check ]; then
	"$python" -B "$here/faces.py" check "$fonts" "$out"
fi
