# shows: inplace-on-view-of-leaf
# Believes that indexing makes a new tensor.
def product_graph(w, x):
    a = x + w
    b = w[...]
    b += 1  # here
    return a * b
