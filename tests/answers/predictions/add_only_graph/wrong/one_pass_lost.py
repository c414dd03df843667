# shows: unnamed
# The first pass is thought to create .grad and the other two to add to it.
def add_only_graph():
    return 2.0  # here
