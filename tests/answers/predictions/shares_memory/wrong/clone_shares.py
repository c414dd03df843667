# shows: unnamed
# clone is thought to be a second name.
def shares_memory():
    return [True, True, False, True, True]  # here
