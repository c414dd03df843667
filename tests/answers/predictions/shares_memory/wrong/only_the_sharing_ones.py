# shows: unnamed
# Lists the places of those that share.
def shares_memory():
    return [0, 1, 4]  # here
