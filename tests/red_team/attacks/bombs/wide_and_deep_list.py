# Tries: returns a list of lists of lists that share their items
# Expect: product_graph failed|timeout|memory, leaf passed
# Holds: strict process

def product_graph(w, x):
    value = [0.5] * 1000
    for _ in range(3):
        value = [value] * 300
    return value
