// The translator's desk.
