# shows: unnamed
# zero_ is thought to raise on a gradient that is part of a list.
# The answer alone does not say so: another belief gives it too.
def list_of_references():
    return "error"  # here
