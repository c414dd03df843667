# shows: a zero with a sign
def list_of_references():
    return [-0.0, 0.0, 0]
