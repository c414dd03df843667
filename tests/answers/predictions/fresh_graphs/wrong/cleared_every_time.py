# shows: retain-graph-makes-accumulate
# Without retain_graph the gradient of a leaf starts from nothing in each pass.
def fresh_graphs():
    return [5.0, 5.0, 5.0]  # here
