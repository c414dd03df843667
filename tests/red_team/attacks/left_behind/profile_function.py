# Tries: leaves a profile function that raises
# Expect: product_graph passed, leaf passed
# Holds: strict process

import sys


def product_graph(w, x):
    sys.setprofile(lambda *a: None)
    return (x + w) * (w + 1)
