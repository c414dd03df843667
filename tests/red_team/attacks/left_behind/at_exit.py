# Tries: registers something for the end of the process
# Expect: product_graph passed, leaf passed
# Holds: strict process

import atexit


def product_graph(w, x):
    atexit.register(lambda: open("/tmp/red-team-plant", "w").close())
    return (x + w) * (w + 1)
