# Tries: returns a number of a million digits
# Expect: product_graph failed, leaf passed
# Holds: strict process

def product_graph(w, x):
    return 10**1_000_000
