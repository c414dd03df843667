# Tries: raises SystemExit while the file is imported
# Expect: product_graph error, leaf error
# Holds: strict process

raise SystemExit(0)
