# shows: unnamed
# a + 0 changes no number, so it is thought to be a again.
def shares_memory():
    return [True, True, True, False, True]  # here
