# shows: unnamed
# zero_() is taken for letting go of the tensor.
# The answer alone does not say so: another belief gives it too.
def list_of_references():
    return [None, None, None]  # here
