# shows: the plain float
def add_only_graph():
    return 3.0
