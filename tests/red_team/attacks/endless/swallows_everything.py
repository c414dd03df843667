# Tries: catches whatever should stop it
# Expect: product_graph timeout, leaf passed
# Holds: strict process

def product_graph(w, x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
