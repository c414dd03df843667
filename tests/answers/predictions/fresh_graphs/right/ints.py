# shows: ints for floats
def fresh_graphs():
    return [5, 10, 15]
