# shows: 1 and 0 for True and False
def shares_memory():
    return [1, 1, 0, 0, 1]
