# Tries: opens a socket without a file
# Expect: product_graph error, leaf passed
# Holds: strict

import socket


def product_graph(w, x):
    place = socket.socket(socket.AF_UNIX)
    place.bind("\0red-team")
    return (x + w) * (w + 1)
