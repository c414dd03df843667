# Tries: empties the list of modules
# Expect: product_graph failed|error|crashed, leaf passed|error|crashed|failed
# Holds: strict process

import sys


def product_graph(w, x):
    sys.modules.clear()
    return w * 0
