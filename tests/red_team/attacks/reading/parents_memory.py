# Tries: traces its parent to look into its memory
# Expect: product_graph error, leaf passed
# Holds: strict

import ctypes
import os


def product_graph(w, x):
    library = ctypes.CDLL(None, use_errno=True)
    if library.ptrace(16, os.getppid(), 0, 0) == 0:
        raise RuntimeError("@CANARY@: attached")
    raise PermissionError(ctypes.get_errno())
