# shows: unnamed
# Gives the gradient after the loop, not after each pass.
def fresh_graphs():
    return 15.0  # here
