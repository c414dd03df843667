# Tries: leaves threads that keep computing
# Expect: product_graph passed|timeout|failed|error, leaf passed|timeout|failed
# Holds: strict process

import threading


def busy():
    while True:
        pass


def product_graph(w, x):
    for _ in range(2):
        threading.Thread(target=busy, daemon=True).start()
    return (x + w) * (w + 1)
