# shows: ints for floats
def list_of_references():
    return [0, 0, 0]
