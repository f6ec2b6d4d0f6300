package numfmt

// Bad reports a code that is no number format.
func (f *Format) Bad() bool { return f.bad }
