"""What is seen: window, rail, dock, theme, runner, widgets."""
