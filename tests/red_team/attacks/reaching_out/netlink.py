# Tries: asks the kernel for its network
# Expect: product_graph error, leaf passed
# Holds: strict

import socket


def product_graph(w, x):
    socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
    return (x + w) * (w + 1)
