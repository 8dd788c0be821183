"""What is heard of this program, played by a process of its own."""
