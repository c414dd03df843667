# shows: unnamed
# False for nothing at all.
def after_zero_grad():
    return False  # here
