# shows: unnamed
# The same, with a gradient of zero.
# The answer alone does not say so: another belief gives it too.
def leaf_moved_before_backward():
    return 0.0  # here
