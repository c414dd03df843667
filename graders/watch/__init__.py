"""``graders watch``: one task at a time, judged again after each save."""
