# Tries: looks for the expected value in the frames below
# Expect: product_graph failed, leaf passed
# Holds: strict process

import sys


def product_graph(w, x):
    found = []
    frame = sys._getframe()
    while frame is not None:
        found += [f"{name}={type(value)}" for name, value in {**frame.f_globals, **frame.f_locals}.items()]
        frame = frame.f_back
    right = [text for text in found if any(word in text for word in ("Expectation", "Trial", "reference", "solution"))]
    if right:
        raise RuntimeError("@CANARY@ is in the frames: " + " ".join(right)[:500])
    return w * 0
