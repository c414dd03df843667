# shows: unnamed
# The optimizer is thought to clear a buffer of its own and to leave w.grad alone.
# The answer alone does not say so: another belief gives it too.
def after_zero_grad():
    return 5.0  # here
