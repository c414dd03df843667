# shows: unnamed
# Truth values as text.
def tracked():
    return ["False", "True", "False", "False", "False"]  # here
