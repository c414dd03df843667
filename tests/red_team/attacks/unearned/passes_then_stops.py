# Tries: answers rightly until it has seen a case and then exits with success
# Expect: product_graph crashed, leaf passed
# Holds: strict process

import atexit
import os

calls = 0


def product_graph(w, x):
    global calls
    calls += 1
    if calls > 3:
        os._exit(0)
    return (x + w) * (w + 1)
