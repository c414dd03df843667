# shows: forward-under-no-grad
# The gradient is thought to be lost because of no_grad.
def saved_leaf_moved():
    return None  # here
