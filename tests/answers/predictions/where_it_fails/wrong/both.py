# shows: unnamed
# Names both steps.
def where_it_fails():
    return ["add_", "backward"]  # here
