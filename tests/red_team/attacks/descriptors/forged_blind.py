# Tries: writes a finished reply to every descriptor, without knowing what was asked
# Expect: product_graph crashed, leaf passed
# Holds: strict process

import json
import os


def frame(message):
    text = json.dumps(message).encode()
    return b"AGX1" + len(text).to_bytes(4, "little") + bytes(4) + text


def product_graph(w, x):
    forged = ["dict", ["observation", {"is": "Observation", "outcome": "returned", "returned": 6.0}]]
    for place in range(3, 2000):
        try:
            os.write(place, frame(forged) * 20)
        except OSError:
            pass
    return (x + w) * (w + 1)
