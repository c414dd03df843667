# shows: unnamed
# detach is thought to be another name for the same tensor.
# The answer alone does not say so: another belief gives it too.
def tracked():
    return [False, True, False, False, True]  # here
