package layout

// wordClasses is a set of word classes.
type wordClasses uint32

// oneOf makes a set of the classes.
func oneOf(list ...wordClass) wordClasses {
	var set wordClasses
	for _, c := range list {
		set |= 1 << c
	}
	return set
}

func (s wordClasses) has(c wordClass) bool { return s&(1<<c) != 0 }

// anyClass is the set of all classes.
const anyClass = ^wordClasses(0)

// placePrice is the price of a line start behind a word of one class and before a word of another.
type placePrice struct {
	behind, before wordClasses
	price          int
}

// nameEnds are the words that may end a name; nameGoesOn those with which one goes on.
var (
	nameEnds   = oneOf(institution, organ, committee)
	nameGoesOn = oneOf(modifier, ordinal, unknown, place, party)
)

// namePrices are the prices of the places in an issuing body's name. The first entry that matches counts.
var namePrices = []placePrice{
	{anyClass, oneOf(organ), priceOfOrgan},
	{^oneOf(organ), oneOf(committee), priceOfOrgan},
	{^oneOf(place), oneOf(institution), priceOfOrgan},
	{oneOf(unknown), oneOf(modifier), priceOfOrgan},
	{oneOf(place), nameGoesOn | oneOf(institution, topic), priceOfPlace},
	{oneOf(organ), oneOf(place, party), priceOfBody}, // a second body, not joined by 暨
	{nameEnds, nameGoesOn, priceOfNamePart},
}

// matterPrices are the prices of the places between two phrases of the matter. The first entry that matches counts.
var matterPrices = []placePrice{
	{oneOf(committee), oneOf(ordinal, turn, finding), priceOfCommittee},
	{anyClass, oneOf(finding), priceOfOwned},
	{oneOf(outcome), oneOf(outcome, topic), priceInOutcome},
	{anyClass, oneOf(outcome), priceOfOutcome},
	{anyClass, oneOf(open), priceOfOwned}, // 巡察“回头看”
	{anyClass, oneOf(verb), pricePredicate},
	{oneOf(turn), anyClass, priceOfTurn},
	{anyClass, oneOf(turn), priceOfTurn},
	{^oneOf(topic, closed), oneOf(organ), priceOfOrgan},
	{oneOf(organ, committee), oneOf(topic), priceOfOwned},
	{oneOf(place), anyClass, priceOfPlace + priceInMatter},
	{oneOf(institution), oneOf(modifier, ordinal, institution, unknown), priceOfPlace + priceInMatter},
	{oneOf(unknown), oneOf(institution), priceOfPlace + priceInMatter},
	{oneOf(unknown), anyClass, priceOfUnknown},
	{anyClass, oneOf(unknown), priceOfUnknown},
}

// priceBetween is the price of a line start between words of two classes, if the table has one.
func priceBetween(table []placePrice, behind, before wordClass) (price int, ok bool) {
	for _, p := range table {
		if p.behind.has(behind) && p.before.has(before) {
			return p.price, true
		}
	}
	return 0, false
}
