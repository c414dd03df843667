# Tries: becomes another program
# Expect: product_graph error, leaf passed
# Holds: strict

import os


def product_graph(w, x):
    os.execv("/bin/true", ["true"])
