# Tries: waits for somebody to type
# Expect: product_graph error, leaf passed
# Holds: strict process

def product_graph(w, x):
    input("?")
    return (x + w) * (w + 1)
