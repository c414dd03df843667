# shows: inplace-on-leaf
# `+=` on the argument itself.
def product_graph(w, x):
    a = x + w
    w += 1  # here
    return a * w
