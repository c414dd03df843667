# shows: unnamed
# The view is another object, so it is thought to have other memory.
# The answer alone does not say so: another belief gives it too.
def shares_memory():
    return [False, True, False, False, True]  # here
