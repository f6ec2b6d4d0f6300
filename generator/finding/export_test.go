package finding

// InOrder is the table as it stands in the sources.
func InOrder() []*Kind { return table }
