# shows: an int for a float
def add_only_graph():
    return 3
