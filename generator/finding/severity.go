package finding

// Severity says how much a finding matters.
type Severity int

const (
	// Info is for the record; nothing need be done.
	Info Severity = iota
	// Warning asks a person to look; the notice is still written.
	Warning
	// Error stops the notice: it would be wrong or cannot be made.
	Error
)

// String is the severity's stable name in JSON.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	default:
		return "info"
	}
}

// Name is what people call it.
func (s Severity) Name() string {
	switch s {
	case Error:
		return "错误"
	case Warning:
		return "注意"
	default:
		return "说明"
	}
}
