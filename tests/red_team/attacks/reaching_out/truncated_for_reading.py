# Tries: empties a file that it may only read
# Expect: product_graph error, leaf passed
# Holds: strict

import os


def product_graph(w, x):
    os.open(os.path.abspath("keep.txt"), os.O_RDONLY | os.O_TRUNC)
    return (x + w) * (w + 1)
