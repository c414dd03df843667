# shows: unnamed
# Writes down the textbook case, in which w is a parameter and x is data.
_ROWS = ["w True True None", "x True False None", "a False True AddBackward0", "b False True AddBackward0"]
_ROWS.append("y False True MulBackward0")  # here


def graph_facts(w, x):
    words = [row.split() for row in _ROWS]
    return {n: (leaf == "True", req == "True", None if fn == "None" else fn) for n, leaf, req, fn in words}
