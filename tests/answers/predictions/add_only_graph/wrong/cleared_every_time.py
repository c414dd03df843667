# shows: retain-graph-makes-accumulate
# Three passes are thought to work, each starting from nothing.
def add_only_graph():
    return 1.0  # here
