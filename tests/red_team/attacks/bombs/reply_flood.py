# Tries: floods every descriptor that it can find
# Expect: product_graph crashed, leaf passed
# Holds: strict process

import os


def product_graph(w, x):
    for _ in range(200):
        for place in range(3, 2000):
            try:
                os.write(place, b'x' * 60_000)
            except OSError:
                pass
    return (x + w) * (w + 1)
