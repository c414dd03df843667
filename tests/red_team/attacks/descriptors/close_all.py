# Tries: closes every descriptor
# Expect: product_graph crashed, leaf passed
# Holds: strict process

import os


def product_graph(w, x):
    os.closerange(0, 4096)
    return (x + w) * (w + 1)
