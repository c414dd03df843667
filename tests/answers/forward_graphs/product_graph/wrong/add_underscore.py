# shows: inplace-on-leaf
# Takes add_ for another name of add.
def product_graph(w, x):
    total = x.add_(w)  # here
    return total.mul(w.add(1))
