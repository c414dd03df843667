# Tries: returns a list that holds itself
# Expect: product_graph failed, leaf passed
# Holds: strict process

def product_graph(w, x):
    value = []
    value.append(value)
    return value
