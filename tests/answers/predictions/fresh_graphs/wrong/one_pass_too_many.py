# shows: unnamed
# Counts four passes, as in the loop of the source posts.
def fresh_graphs():
    return [5.0, 10.0, 15.0, 20.0]  # here
