# Tries: leaves a process behind that has cut all its ties
# Expect: product_graph error, leaf passed
# Holds: strict

import os
import time


def product_graph(w, x):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(120)
        os._exit(0)
    return (x + w) * (w + 1)
