# Tries: never returns
# Expect: product_graph timeout, leaf passed
# Holds: strict process

def product_graph(w, x):
    while True:
        pass
