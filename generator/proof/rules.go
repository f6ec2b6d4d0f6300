package proof

import "slices"

// Rules is the table of all rules, in the order in which a reader looks for them; each group's part of it stands at the head of its file.
var Rules = slices.Concat(
	numberRules, areaRules, sumRules, dateRules, afterFeedbackRules, durationRules, clockRules, timeFormRules, ledgerRules, contradictRules,
	ledgerSumRules, retoldRules, ledgerItemRules, ledgerInfoRules, plainRules, orderRules, listingRules, firstlyRules, ordinalMixRules, formTitleRules,
	officialFormRules, formRules, docNumberRules, genreRules, standardRules, headRules, attachedRules, nameRules, organRules, organLevelRules,
	sameBodyRules, oneUnitRules, shortGroupRules, rollRules, introducedRules, shortNameRules, placeRules, postRules, calledByRules, postMixRules,
	wordRules, wordbookRules, partyRules, memberRules, campaignRules, meetingRules, regulationRules, lawNameRules, repealedRules, disciplineRules,
	particleRules, particleHowRules, leftOutRules, connotationRules, mixedRules, blendedRules, moreKindRules, halfRules, measureRules, slipRules,
	strayRules, numeralRules, punctuationRules, titleRules, jointRules, indirectRules, privacyRules, setPhraseRules,
)
