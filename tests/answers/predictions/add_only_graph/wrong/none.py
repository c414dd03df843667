# shows: unnamed
# Nothing was saved, so nothing is thought to reach w.
def add_only_graph():
    return None  # here
