"""What the right answer is, and whether a plain value equals it. Never imported where a student's code runs."""
