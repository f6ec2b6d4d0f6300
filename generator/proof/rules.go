package proof

import "slices"

// Rules is the table of all rules, in the order in which a reader looks for them; each group's part of it stands at the head of its file.
var Rules = slices.Concat(numberRules, dateRules, ledgerRules, orderRules, listingRules, formRules, headRules, nameRules, wordRules, partyRules, particleRules, mixedRules, setOrderRules, slipRules, numeralRules, punctuationRules, privacyRules)
