# shows: unnamed
# The number of the step.
def where_it_fails():
    return 1  # here
