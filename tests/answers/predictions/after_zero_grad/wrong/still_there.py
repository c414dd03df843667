# shows: zero-a-copy
# The optimizer is thought to clear a buffer of its own and to leave w.grad alone.
def after_zero_grad():
    return 5.0  # here
