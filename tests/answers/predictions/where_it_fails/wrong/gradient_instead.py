# shows: inplace-on-leaf
# Thinks that both lines work and gives the gradient.
def where_it_fails():
    return 5.0  # here
