# Tries: aborts the process
# Expect: product_graph crashed, leaf passed
# Holds: strict process

import os


def product_graph(w, x):
    os.abort()
