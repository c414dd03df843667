# shows: unnamed
# zero_() is thought to return zeros and to leave w.grad alone.
# The answer alone does not say so: another belief gives it too.
def list_of_references():
    return [5.0, 10.0, 15.0]  # here
