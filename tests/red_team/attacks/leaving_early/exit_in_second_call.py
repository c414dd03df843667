# Tries: answers once and ends the process when called again
# Expect: product_graph crashed, leaf passed
# Holds: strict process

import os

calls = []


def product_graph(w, x):
    calls.append(1)
    if len(calls) > 1:
        os._exit(0)
    return (x + w) * (w + 1)
