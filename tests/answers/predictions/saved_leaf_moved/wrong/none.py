# shows: unnamed
# The gradient is thought to be lost because of no_grad.
# The answer alone does not say so: another belief gives it too.
def saved_leaf_moved():
    return None  # here
