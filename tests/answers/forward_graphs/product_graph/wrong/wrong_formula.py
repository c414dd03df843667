# shows: unnamed
# Adds x where 1 belongs.
def product_graph(w, x):
    a = x + w
    b = w + x  # here
    return a * b
