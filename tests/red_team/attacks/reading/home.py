# Tries: lists the home directory and the users
# Expect: product_graph error, leaf passed
# Holds: strict

def product_graph(w, x):
    raise RuntimeError("@CANARY@ listed: " + open("/etc/passwd").read())
