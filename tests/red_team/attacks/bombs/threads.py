# Tries: starts threads until there are no more
# Expect: product_graph error|timeout|crashed|memory, leaf passed
# Holds: strict process

import threading
import time


def product_graph(w, x):
    while True:
        threading.Thread(target=time.sleep, args=(3600,), daemon=True).start()
