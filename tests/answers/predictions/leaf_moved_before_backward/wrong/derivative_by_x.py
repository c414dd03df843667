# shows: unnamed
# Gives dy/dx, which is w + 1.
# The answer alone does not say so: another belief gives it too.
def leaf_moved_before_backward():
    return 2.0  # here
