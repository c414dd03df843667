# Tries: stops the clocks
# Expect: product_graph timeout, leaf passed
# Holds: strict process

import time


def product_graph(w, x):
    time.monotonic = time.time = time.perf_counter = lambda: 0.0
    while True:
        pass
