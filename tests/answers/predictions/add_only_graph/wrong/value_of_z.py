# shows: unnamed
# Gives three times the value of z.
# The answer alone does not say so: another belief gives it too.
def add_only_graph():
    return 6.0  # here
