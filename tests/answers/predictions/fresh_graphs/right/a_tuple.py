# shows: a tuple for a list
def fresh_graphs():
    return 5.0, 10.0, 15.0
