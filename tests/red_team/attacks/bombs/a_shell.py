# Tries: runs a command
# Expect: product_graph error, leaf passed
# Holds: strict

import subprocess


def product_graph(w, x):
    subprocess.run(["/bin/sh", "-c", "sleep 120 &"])
    return (x + w) * (w + 1)
