package pdf

import "gongshi/generator/pdf/finish"

// Intact reports whether a PDF is as Write wrote it.
func Intact(data []byte) bool { return finish.Intact(data) }
