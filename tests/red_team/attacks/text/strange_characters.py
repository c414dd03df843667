# Tries: writes halves of characters and right-to-left marks into its message
# Expect: product_graph error, leaf passed
# Holds: strict process

def product_graph(w, x):
    raise ValueError("\ud800 \u202e gnp.exe \u0000 \u2066 \U0001f4a3")
