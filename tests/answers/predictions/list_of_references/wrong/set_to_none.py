# shows: zero-grad-then-read
# zero_() is taken for letting go of the tensor.
def list_of_references():
    return [None, None, None]  # here
