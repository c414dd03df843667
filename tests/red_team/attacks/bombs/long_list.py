# Tries: returns ten million numbers
# Expect: product_graph failed, leaf passed
# Holds: strict process

def product_graph(w, x):
    return list(range(10_000_000))
