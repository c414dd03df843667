# shows: unnamed
# The forward pass is over, so backward is thought to know the old value.
# The answer alone does not say so: another belief gives it too.
def saved_leaf_moved():
    return 2.0  # here
