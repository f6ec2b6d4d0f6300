package finding

// What stands here goes when the last package makes its findings from the table: until then Text and Hint hold the command's sentences.

// Plain is a finding of finished words.
func Plain(s Severity, code string, at Where, text, hint string) Finding {
	k := &Kind{Code: code, Severity: s, Text: "{text}", Hint: "{hint}"}
	return k.At(at, Values{"text": text, "hint": hint})
}

func (f Finding) temporary() Finding {
	f.Text, f.Hint = f.Sentence(TemporaryWords), f.Advice(TemporaryWords)
	return f
}
