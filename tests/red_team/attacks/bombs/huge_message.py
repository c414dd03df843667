# Tries: raises an exception with a message of 100 MB
# Expect: product_graph error, leaf passed
# Holds: strict process

def product_graph(w, x):
    raise ValueError("x" * 100_000_000)
