# shows: no tensor is built; the rule "one input is enough" gives all answers
def graph_facts(w, x):
    wants_w, wants_x = w.requires_grad, x.requires_grad
    either = wants_w or wants_x
    return {
        "w": (True, wants_w, None),
        "x": (True, wants_x, None),
        "a": (not either, either, "AddBackward0" if either else None),
        "b": (not wants_w, wants_w, "AddBackward0" if wants_w else None),
        "y": (not either, either, "MulBackward0" if either else None),
    }
