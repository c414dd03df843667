# shows: unnamed
# The numbers as text.
def fresh_graphs():
    return ["5.0", "10.0", "15.0"]  # here
