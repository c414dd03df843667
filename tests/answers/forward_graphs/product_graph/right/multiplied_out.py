# shows: the formula multiplied out by hand
def product_graph(w, x):
    return x * w + x + w**2 + w
