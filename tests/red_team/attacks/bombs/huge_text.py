# Tries: returns 100 MB of text
# Expect: product_graph failed, leaf passed
# Holds: strict process

def product_graph(w, x):
    return "x" * 100_000_000
