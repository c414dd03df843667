# Tries: looks for the expected value in all of memory
# Expect: product_graph failed, leaf passed
# Holds: strict process

import gc
import sys


def product_graph(w, x):
    names = {type(thing).__name__ for thing in gc.get_objects()} | set(sys.modules)
    bad = [n for n in names if n in ("Expectation", "Trial", "Task", "Topic") or "oracles" in n or "topics" in n or "solutions" in n]
    if bad:
        raise RuntimeError("@CANARY@ is in memory: " + " ".join(bad)[:500])
    return w * 0
