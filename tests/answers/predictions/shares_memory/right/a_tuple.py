# shows: a tuple for a list
def shares_memory():
    return True, True, False, False, True
