"""What a session is: plan, clock, session, safety, record, settings. No Qt, no files."""
