# shows: unnamed
# Sees that it is one tensor three times and forgets the zeroing.
# The answer alone does not say so: another belief gives it too.
def list_of_references():
    return [15.0] * 3  # here
