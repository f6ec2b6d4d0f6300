package numbered

import "testing"

func TestInHan(t *testing.T) {
	for n, want := range map[int]string{1: "一", 10: "十", 11: "十一", 20: "二十", 23: "二十三", 100: "一百", 105: "一百零五", 110: "一百一十", 1001: "一千零一", 0: "", 10000: ""} {
		if got := InHan(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
}

func TestInRoman(t *testing.T) {
	for n, want := range map[int]string{1: "I", 4: "IV", 9: "IX", 12: "XII", 49: "XLIX", 90: "XC", 1994: "MCMXCIV", 3999: "MMMCMXCIX", 0: "", 4000: ""} {
		if got := InRoman(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
}
