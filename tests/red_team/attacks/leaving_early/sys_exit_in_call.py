# Tries: leaves by sys.exit
# Expect: product_graph error, leaf passed
# Holds: strict process

import sys


def product_graph(w, x):
    sys.exit(0)
