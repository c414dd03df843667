# shows: unnamed
# As two of the source posts say: the edit goes through, and backward finds a changed leaf.
# The answer alone does not say so: another belief gives it too.
def where_it_fails():
    return "backward"  # here
