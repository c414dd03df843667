# shows: unnamed
# Multiplies out by hand and forgets the term x.
def product_graph(w, x):
    return x * w + w * w + w  # here
