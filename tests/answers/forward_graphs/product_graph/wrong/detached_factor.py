# shows: detach-in-forward
# Takes detach() for a harmless copy.
def product_graph(w, x):
    a = x + w
    b = w.detach() + 1  # here
    return a * b
