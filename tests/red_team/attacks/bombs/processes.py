# Tries: forks, and its children fork
# Expect: product_graph error, leaf passed
# Holds: strict

import os
import time


def product_graph(w, x):
    for _ in range(4):
        os.fork()
    time.sleep(5)
