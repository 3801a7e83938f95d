package announce

// Switched returns the announcement of something that is on or off now.
func Switched(what Part, on bool) Announcement {
	if on {
		return Of(what, On)
	}
	return Of(what, Off)
}

// Latch returns the announcement of whether red is latched.
func Latch(on bool) Announcement {
	if on {
		return Of(Latched)
	}
	return Of(Unlatched)
}

// Rate returns the announcement of a rate at which device time passes, after
// another one. After a stop it is held against the usual one.
func Rate(before, now float64) Announcement {
	if before == 0 {
		before = 1
	}
	switch {
	case now == 0:
		return Of(Time, Stopped)
	case now == 1:
		return Of(Time, Passes)
	case now < before:
		return Of(Time, Slower)
	}
	return Of(Time, Faster)
}
