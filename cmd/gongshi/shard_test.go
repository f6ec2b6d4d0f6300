package main

import "testing"

// TestParseShard: a shard is written i/n, and i is one of n.
func TestParseShard(t *testing.T) {
	for text, ok := range map[string]bool{"1/1": true, "3/8": true, "8/8": true, "0/8": false, "9/8": false, "3": false, "a/b": false, "3/8/2": false, "": false, "-1/2": false} {
		if _, got := parseShard(text); got != ok {
			t.Errorf("--shard %s: %v", text, got)
		}
	}
}
