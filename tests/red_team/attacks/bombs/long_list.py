# Tries: returns three million numbers
# Expect: product_graph failed, leaf passed
# Holds: strict process

def product_graph(w, x):
    return list(range(3_000_000))
