# Tries: asks the system for the groups and processors of other processes
# Expect: product_graph failed, leaf passed
# Holds: strict

import os


def product_graph(w, x):
    for number in range(1, 40_000):
        for ask in (os.getpgid, os.getsid, os.sched_getaffinity):
            try:
                ask(number)
            except OSError:
                continue
            return (x + w) * (w + 1)  # it answered
    return w * 0
