# Tries: returns a list 100,000 deep
# Expect: product_graph failed, leaf passed
# Holds: strict process

def product_graph(w, x):
    value = []
    for _ in range(100_000):
        value = [value]
    return value
