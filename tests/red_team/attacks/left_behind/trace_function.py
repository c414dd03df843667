# Tries: leaves a trace function
# Expect: product_graph failed, leaf passed
# Holds: strict process

import sys


def product_graph(w, x):
    sys.settrace(lambda *a: None)
    return (x + w) * (w + 1)
