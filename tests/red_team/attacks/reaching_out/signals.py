# Tries: looks which processes it could signal
# Expect: product_graph error, leaf passed
# Holds: strict

import os


def product_graph(w, x):
    for pid in (-1, os.getppid(), 1):
        try:
            os.kill(pid, 0)
            raise RuntimeError("@CANARY@: reached")
        except OSError:
            pass
    raise PermissionError("nobody")
