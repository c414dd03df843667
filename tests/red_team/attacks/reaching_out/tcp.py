# Tries: connects to a server
# Expect: product_graph error, leaf passed
# Holds: strict

import socket


def product_graph(w, x):
    socket.create_connection(("127.0.0.1", int("@PORT@"))).sendall(b"hello")
    return (x + w) * (w + 1)
