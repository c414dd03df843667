# shows: alias-of-grad
# Sees that it is one tensor three times and forgets the zeroing.
def list_of_references():
    return [15.0] * 3  # here
