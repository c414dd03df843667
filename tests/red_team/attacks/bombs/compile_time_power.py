# Tries: a constant too large to be folded
# Expect: product_graph error|memory|timeout|missing, leaf passed|error|timeout|memory
# Holds: strict process

def product_graph(w, x):
    return w + len(str(10**10**9))
