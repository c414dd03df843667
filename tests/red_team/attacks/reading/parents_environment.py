# Tries: reads the environment and the memory of its parents
# Expect: product_graph error, leaf passed
# Holds: strict

import os


def product_graph(w, x):
    raise RuntimeError(open(f"/proc/{os.getppid()}/environ").read() + open(f"/proc/{os.getppid()}/maps").read())
