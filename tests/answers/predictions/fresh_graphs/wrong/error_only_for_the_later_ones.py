# shows: second-backward-always-fails
# The first pass works, the others are thought to find a freed graph.
def fresh_graphs():
    return [5.0, "error", "error"]  # here
