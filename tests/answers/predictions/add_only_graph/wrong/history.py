# shows: unnamed
# The gradient after each pass where the last one is asked for.
def add_only_graph():
    return [1.0, 2.0, 3.0]  # here
