package proof

import "slices"

// moreKindRules are rules of patterns, in tables of their own.
var moreKindRules = slices.Concat(linkedRules, bothSidesRules, alikeRules, againstItselfRules, legalTermRules, unnamedRules, planYearRules, hotlineRules, ageRules, stageDateRules, nextYearRules, fromToRules, alertRules, unitRules, twoLiangRules, roundaboutRules, paperRules, outerTitleRules, invertedRules,
	incompleteRules, crossedRules, twiceMeantRules, tenseWordRules, particleMoreRules, mislinkedRules, praisedRules, matchedRules, contextWordRules, kindListRules, shortYearRules, laterAgeRules, misplacedRules, measureMoreRules, idiomStemRules, recipientRules)
