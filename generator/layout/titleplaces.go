package layout

// wordClasses is a set of word classes.
type wordClasses uint32

func of(list ...wordClass) wordClasses {
	var set wordClasses
	for _, c := range list {
		set |= 1 << c
	}
	return set
}

func (s wordClasses) has(c wordClass) bool { return s&(1<<c) != 0 }

// anyClass are all of them.
const anyClass = ^wordClasses(0)

// placePrice is the price of a line start behind a word of one class and before a word of another.
type placePrice struct {
	behind, before wordClasses
	price          int
}

// nameEnds are the words that may end a name; nameGoesOn those with which one goes on.
var (
	nameEnds   = of(institution, organ, committee)
	nameGoesOn = of(modifier, ordinal, unknown, place, party)
)

// namePrices are those of the places in an issuing body's name. The first that fits holds.
var namePrices = []placePrice{
	{anyClass, of(organ), priceOfOrgan},
	{^of(organ), of(committee), priceOfOrgan},
	{^of(place), of(institution), priceOfOrgan},
	{of(unknown), of(modifier), priceOfOrgan},
	{of(place), nameGoesOn | of(institution, topic), priceOfPlace},
	{of(organ), of(place, party), priceOfBody}, // a second body, not joined by 暨
	{nameEnds, nameGoesOn, priceOfNamePart},
}

// matterPrices are those of the places between two phrases of the matter. The first that fits holds.
var matterPrices = []placePrice{
	{of(committee), of(ordinal, turn, finding), priceOfCommittee},
	{anyClass, of(finding), priceOfOwner},
	{of(outcome), of(outcome, topic), priceInOutcome},
	{anyClass, of(outcome), priceOfOutcome},
	{anyClass, of(open), priceOfOwner}, // 巡察“回头看”
	{anyClass, of(verb), pricePredicate},
	{of(turn), anyClass, priceOfTurn},
	{anyClass, of(turn), priceOfTurn},
	{^of(topic, closed), of(organ), priceOfOrgan},
	{of(organ, committee), of(topic), priceOfOwner},
	{of(place), anyClass, priceOfPlace + priceInMatter},
	{of(institution), of(modifier, ordinal, institution, unknown), priceOfPlace + priceInMatter},
	{of(unknown), of(institution), priceOfPlace + priceInMatter},
	{of(unknown), anyClass, priceOfStranger},
	{anyClass, of(unknown), priceOfStranger},
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
