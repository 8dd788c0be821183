"""What the computer offers: one instance, keeping awake, notifications, sleep and wake."""
