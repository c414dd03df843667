# shows: unnamed
# The graph is thought to be gone after the first pass, so the others are thought to add nothing, silently.
# The answer alone does not say so: another belief gives it too.
def add_only_graph():
    total = 0.0
    graph_is_there = True
    for _ in range(3):
        total += 1.0 if graph_is_there else 0.0
        graph_is_there = False  # here
    return total
