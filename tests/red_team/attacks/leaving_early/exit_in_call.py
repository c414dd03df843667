# Tries: ends the process in the middle of a call
# Expect: product_graph crashed, leaf passed
# Holds: strict process

import os


def product_graph(w, x):
    os._exit(0)
