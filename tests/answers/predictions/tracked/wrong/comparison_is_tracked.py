# shows: requires-grad-propagation-any-all
# A comparison is an operation on w, so it is thought to be tracked.
def tracked():
    return [False, True, False, True, False]  # here
