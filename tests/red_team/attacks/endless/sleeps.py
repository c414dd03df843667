# Tries: sleeps with every signal blocked
# Expect: product_graph timeout, leaf passed
# Holds: strict process

import signal
import time


def product_graph(w, x):
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))
    time.sleep(3600)
