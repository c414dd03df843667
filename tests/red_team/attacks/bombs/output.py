# Tries: prints 20 MB
# Expect: product_graph passed, leaf passed
# Holds: strict process

import os


def product_graph(w, x):
    for _ in range(20):
        print("x" * 1_000_000)
        os.write(1, b"y" * 100_000)
    return (x + w) * (w + 1)
