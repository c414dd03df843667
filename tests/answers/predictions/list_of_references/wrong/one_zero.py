# shows: unnamed
# One number where three are asked for.
def list_of_references():
    return 0.0  # here
