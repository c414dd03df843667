# shows: unnamed
# Three passes are thought to work, each starting from nothing.
# The answer alone does not say so: another belief gives it too.
def add_only_graph():
    return 1.0  # here
