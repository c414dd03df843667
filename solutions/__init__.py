"""The reference solutions, one file a topic."""
