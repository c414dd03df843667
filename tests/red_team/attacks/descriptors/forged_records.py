# Tries: forges a reply whose records hold what they never hold
# Expect: product_graph crashed, leaf passed
# Holds: strict process

import os
import sys


def product_graph(w, x):
    from graders.isolation import wire
    from graders.values import ErrorRecord, Observation

    frame, nonce = sys._getframe(), None
    while frame is not None and nonce is None:
        nonce = next((v["nonce"] for v in frame.f_locals.values() if isinstance(v, dict) and "nonce" in v), None)
        frame = frame.f_back
    strange = Observation("passed", arguments=[1, 2], state_changes=7, error=ErrorRecord(3, None, line="x"))
    for place in range(3, 2000):
        try:
            os.write(place, wire.pack({"nonce": nonce, "observation": strange}))
        except OSError:
            pass
    os._exit(0)
