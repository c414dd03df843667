# Tries: sends a datagram
# Expect: product_graph error, leaf passed
# Holds: strict

import socket


def product_graph(w, x):
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"hello", ("127.0.0.1", int("@PORT@")))
    return (x + w) * (w + 1)
