# Tries: forges a reply that claims a score
# Expect: product_graph crashed, leaf passed
# Holds: strict process

import os
import sys


def product_graph(w, x):
    from graders.isolation import wire

    frame, nonce = sys._getframe(), None
    while frame is not None and nonce is None:
        nonce = next((v["nonce"] for v in frame.f_locals.values() if isinstance(v, dict) and "nonce" in v), None)
        frame = frame.f_back
    for place in range(3, 2000):
        try:
            os.write(place, wire.pack({"nonce": nonce, "status": "passed", "score": 100.0, "observation": "passed"}))
        except OSError:
            pass
    os._exit(0)
