# shows: clones are changed in place; neither of them was saved by an earlier operation
def product_graph(w, x):
    a = x.clone()
    a += w
    b = w.clone().add_(1)
    return a * b
