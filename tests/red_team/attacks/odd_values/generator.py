# Tries: returns a generator that never ends
# Expect: product_graph failed, leaf passed
# Holds: strict process

def product_graph(w, x):
    return iter(int, 1)
