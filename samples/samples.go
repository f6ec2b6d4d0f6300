// Package samples holds the text of the notice that the sample ledger must give; nothing but tests and the sample's maker needs it.
package samples

import _ "embed"

// Notice is the published notice of 息县二高, one paragraph a line; README.md says in which two words it differs.
//
//go:embed xixian-ergao.txt
var Notice string
