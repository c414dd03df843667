"""From what an instructor has to submissions."""
