# Tries: remembers inputs and answers of earlier calls
# Expect: product_graph failed, leaf passed
# Holds: strict process

seen = {}


def product_graph(w, x):
    key = (tuple(w.flatten().tolist()), tuple(x.flatten().tolist()))
    return seen.setdefault(key, w * 0 + 6)
