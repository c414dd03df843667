# Tries: reads the environment of the grading process
# Expect: product_graph error, leaf passed
# Holds: strict process

import os


def product_graph(w, x):
    raise RuntimeError(" ".join(os.environ.values()))
