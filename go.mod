module gongshi

go 1.26.0

require (
	github.com/jung-kurt/gofpdf v1.16.2 // writes the PDF's pages
	github.com/klauspost/compress v1.20.3 // deflates glyph outlines eight times faster than the standard library, within 5 % of its size
	github.com/richardlehane/mscfb v1.0.9 // opens the container of .xls and .et
	github.com/shopspring/decimal v1.6.0 // money, exact
	github.com/spf13/cobra v1.10.2 // commands, and their completion in four shells
	github.com/spf13/pflag v1.1.0 // flags
	github.com/vbauerster/mpb/v8 v8.16.2 // draws the progress bar
	github.com/xuri/excelize/v2 v2.11.1 // opens the ledgers, writes blank ones and 汇总.xlsx
	github.com/xuri/nfp v0.0.2-0.20250530014748-2ddeb826f9a9 // reads what stands in the brackets of a number format
	golang.org/x/image v0.44.0 // turns outlines into pixels
	golang.org/x/net v0.62.0 // reads a saved web page as a browser does
	golang.org/x/term v0.47.0 // asks for a password without showing it
	golang.org/x/text v0.43.0 // normal forms of characters: accents, radicals, compatibility ideographs
)

// Used by tests only.
require (
	github.com/chromedp/cdproto v0.159.0 // the protocol that chromedp speaks
	github.com/chromedp/chromedp v0.23.0 // drives the browser that tries the page
	github.com/google/go-cmp v0.7.0 // says how two values differ
	github.com/ledongthuc/pdf v0.0.0-20260907135840-6c8c28e0e8a0 // reads our PDFs with eyes that are not ours
	github.com/rogpeppe/go-internal v1.16.0 // testscript: one script a promise of the command line
)

require (
	github.com/VividCortex/ewma v1.2.0 // indirect
	github.com/acarl005/stripansi v0.0.0-20180116102854-5a71ef0e047d // indirect
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/mattn/go-runewidth v0.0.30 // indirect
	github.com/richardlehane/msoleps v1.0.6 // indirect
	github.com/tiendc/go-deepcopy v1.7.2 // indirect
	github.com/vbauerster/cupwriter v0.0.5 // indirect
	github.com/xuri/efp v0.0.3-0.20260924042702-217b81952dec // indirect
	golang.org/x/crypto v0.58.0 // indirect
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
)
