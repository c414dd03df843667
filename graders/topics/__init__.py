"""One module a topic: its tasks, their cases, oracles, hints and points."""
