# shows: wrong-variable
# Gives dy/dx, which is w + 1.
def leaf_moved_before_backward():
    return 2.0  # here
