# Tries: replaces the functions that describe and send its own results
# Expect: product_graph failed, leaf passed
# Holds: strict process

import sys


def product_graph(w, x):
    from graders.observation import call, capture

    right = capture.plain(w * 0 + 6)
    capture.plain = lambda *_: right
    call.judge_effects = lambda *_: None
    for name in list(sys.modules):
        if name.startswith("graders.") and hasattr(sys.modules[name], "perform"):
            pass
    return w * 0
