package proof

import "sync"

// mostRemembered is how many paragraphs are remembered, longestRemembered how many bytes one has at most.
const mostRemembered, longestRemembered = 1024, 8 << 10

// memory keeps what was found in paragraphs: on the page a notice is read again after each key, and nearly all of its paragraphs are as they were.
type memory[T any] struct {
	mu    sync.Mutex
	found map[string]T
}

// of is what find gives for a paragraph, or what it gave before. Nobody changes it.
func (m *memory[T]) of(text string, find func() T) T {
	if len(text) > longestRemembered {
		return find()
	}
	m.mu.Lock()
	v, ok := m.found[text]
	m.mu.Unlock()
	if ok {
		return v
	}
	v = find()
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.found == nil || len(m.found) >= mostRemembered {
		m.found = make(map[string]T, mostRemembered)
	}
	m.found[text] = v
	return v
}

func (m *memory[T]) forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.found = nil
}
