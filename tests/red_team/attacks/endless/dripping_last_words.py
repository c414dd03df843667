# Tries: writes its last words byte by byte, for ever
# Expect: product_graph timeout, leaf passed
# Holds: strict process

import os
import signal
import stat
import threading
import time


def drip():
    while True:
        for number in range(3, 1024):
            try:
                if stat.S_ISFIFO(os.fstat(number).st_mode):
                    os.write(number, b"x")
            except OSError:
                continue
        time.sleep(0.01)


def product_graph(w, x):
    threading.Thread(target=drip, daemon=True).start()
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM, signal.SIGUSR1])
    time.sleep(1000)
