# Tries: takes all memory and writes to it
# Expect: product_graph memory|timeout, leaf passed
# Holds: strict process

def product_graph(w, x):
    kept = []
    while True:
        kept.append(b'x' * 100_000_000)
