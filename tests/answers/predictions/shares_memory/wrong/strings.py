# shows: unnamed
# Truth values as text.
def shares_memory():
    return ["yes", "yes", "no", "no", "yes"]  # here
