# shows: backward-returns-gradient
# Gives three times the value of z.
def add_only_graph():
    return 6.0  # here
