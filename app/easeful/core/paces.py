"""How fast and how long a guide may be: numbers that the settings need, too, when the program starts."""

PACE = 110  # words a minute of a guide; content reference 3.2
SLOWEST_PACE, FASTEST_PACE = 80, 160  # words a minute that a file may ask for; the same
PACES = tuple(round(0.75 + 0.05 * step, 2) for step in range(11))  # shares of a guide's own; the same
MOST_MINUTES = 60
