package main

import (
	"testing"

	"gongshi/generator/pattern"
)

// TestPatterns: every pattern of the program compiles. They are compiled when first used, so that one that does not would otherwise be found by a user.
func TestPatterns(t *testing.T) {
	count, err := pattern.CompileAll()
	if err != nil {
		t.Error(err)
	}
	if count < 300 {
		t.Errorf("only %d patterns are known", count)
	}
}
