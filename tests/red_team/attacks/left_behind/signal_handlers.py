# Tries: replaces the handler of every signal
# Expect: product_graph passed, leaf passed
# Holds: strict process

import signal


def product_graph(w, x):
    for number in range(1, 32):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    return (x + w) * (w + 1)
