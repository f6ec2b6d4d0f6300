//go:build !race

package run

// slower is how many times longer than usual all takes.
const slower = 1
