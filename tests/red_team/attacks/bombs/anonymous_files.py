# Tries: keeps data in files without a name
# Expect: product_graph error, leaf passed
# Holds: strict

import os


def product_graph(w, x):
    place = os.memfd_create("bomb")
    os.write(place, b"x" * 1000)
    return (x + w) * (w + 1)
