"""The quiet things inside the program, for when nothing is at hand: no clock, no score, one hand is enough."""
