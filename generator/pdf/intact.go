package pdf

import "gongshi/generator/pdf/finish"

// Intact reports a PDF that is as Write wrote it.
func Intact(data []byte) bool { return finish.Intact(data) }
