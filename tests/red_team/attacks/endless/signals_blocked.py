# Tries: ignores and blocks every signal
# Expect: product_graph timeout, leaf passed
# Holds: strict process

import signal


def product_graph(w, x):
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))
    while True:
        pass
