package proof

import "slices"

// Rules is the table of all rules, in the order in which a reader looks for them; each group's part of it stands at the head of its file.
var Rules = slices.Concat(
	numberRules, sumRules, dateRules, durationRules, clockRules, ledgerRules, contradictRules, ledgerSumRules, ledgerItemRules, ledgerInfoRules,
	orderRules, listingRules, firstlyRules, formRules, docNumberRules, genreRules, standardRules, headRules, attachedRules,
	nameRules, organRules, rollRules, introducedRules, postRules,
	wordRules, wordbookRules, partyRules, memberRules, campaignRules, meetingRules, regulationRules, particleRules, mixedRules, halfRules, measureRules, slipRules,
	numeralRules, punctuationRules, titleRules, jointRules, privacyRules,
)
