# Tries: finds the number of the request in the frames below and forges a reply to it
# Expect: product_graph failed, leaf passed
# Holds: strict process

import os
import sys


def request():
    frame = sys._getframe()
    while frame is not None:
        for value in list(frame.f_locals.values()):
            if isinstance(value, dict) and "nonce" in value:
                return value
        frame = frame.f_back


def product_graph(w, x):
    from graders.isolation import wire
    from graders.values import Observation, TensorValue

    asked = request()
    reply = {
        "nonce": asked["nonce"],
        "observation": Observation("returned", TensorValue((w * 0 + 6).detach().numpy(), "float32", True, False, "MulBackward0")),
    }
    for place in range(3, 2000):
        try:
            os.write(place, wire.pack(reply))
        except OSError:
            pass
    os._exit(0)
