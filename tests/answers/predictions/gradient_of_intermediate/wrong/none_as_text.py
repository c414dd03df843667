# shows: unnamed
# The right word as text.
def gradient_of_intermediate():
    return "None"  # here
