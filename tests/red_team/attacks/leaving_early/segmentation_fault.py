# Tries: reads memory that is not there
# Expect: product_graph crashed, leaf passed
# Holds: strict process

import ctypes


def product_graph(w, x):
    ctypes.string_at(1)
