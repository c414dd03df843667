# Tries: lets the kernel send a signal for it
# Expect: product_graph error, leaf passed
# Holds: strict

import fcntl
import os


def product_graph(w, x):
    here, _ = os.pipe()
    fcntl.fcntl(here, fcntl.F_SETOWN, os.getppid())
    return (x + w) * (w + 1)
