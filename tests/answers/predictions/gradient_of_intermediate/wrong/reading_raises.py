# shows: unnamed
# Takes the warning for an error.
# The answer alone does not say so: another belief gives it too.
def gradient_of_intermediate():
    return "error"  # here
