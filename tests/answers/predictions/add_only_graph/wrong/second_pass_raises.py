# shows: second-backward-always-fails
# Every second backward pass through one graph is thought to raise without retain_graph.
def add_only_graph():
    return "error"  # here
