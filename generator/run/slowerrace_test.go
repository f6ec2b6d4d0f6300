//go:build race

package run

// slower is how many times longer than usual all takes: the race detector watches each access.
const slower = 6
