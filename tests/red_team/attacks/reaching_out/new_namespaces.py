# Tries: makes itself a superuser in a namespace of its own
# Expect: product_graph error, leaf passed
# Holds: strict

import ctypes


def product_graph(w, x):
    if ctypes.CDLL(None).unshare(0x10000000) == 0:
        raise RuntimeError("@CANARY@: superuser")
    raise PermissionError("refused")
