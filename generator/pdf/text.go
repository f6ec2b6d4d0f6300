package pdf

import "gongshi/generator/pdf/finish"

// Text reads back the paragraphs of a PDF that Write wrote, in reading order and without page numbers; ok is false for any other PDF, and for one that
// was changed since.
func Text(data []byte) (paragraphs []string, ok bool) { return finish.Texts(data) }
