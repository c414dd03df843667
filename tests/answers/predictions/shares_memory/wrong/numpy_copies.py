# shows: unnamed
# Another library is thought to get a copy.
def shares_memory():
    return [True, True, False, False, False]  # here
