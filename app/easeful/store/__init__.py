"""What is remembered: history, answers, settings and the running session, in one SQLite file."""
