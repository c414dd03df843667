# Tries: never finishes being imported
# Expect: product_graph timeout, leaf timeout
# Holds: strict process

while True:
    pass
