# Tries: takes a neighbour's files away by their permissions
# Expect: product_graph error, leaf passed
# Holds: strict

import os


def product_graph(w, x):
    os.chmod("@NEIGHBOUR@/forward_graphs.py", 0)
    return (x + w) * (w + 1)
