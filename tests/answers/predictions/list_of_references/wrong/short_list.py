# shows: unnamed
# One tensor is thought to make a list of one.
def list_of_references():
    return [0.0]  # here
