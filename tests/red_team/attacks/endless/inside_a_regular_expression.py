# Tries: holds the interpreter inside one call of C
# Expect: product_graph timeout, leaf passed
# Holds: strict process

import re


def product_graph(w, x):
    re.match(r"(a+)+$", "a" * 60 + "b")
