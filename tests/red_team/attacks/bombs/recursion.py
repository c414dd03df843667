# Tries: calls itself without end
# Expect: product_graph error|crashed|memory|timeout, leaf passed
# Holds: strict process

import sys


def product_graph(w, x):
    sys.setrecursionlimit(10**9)

    def down(n):
        return down(n + 1)

    return down(0)
