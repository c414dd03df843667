# shows: zero-before-grad-exists
# zero_ is thought to raise on a gradient that is part of a list.
def list_of_references():
    return "error"  # here
