# shows: nonleaf-grad-read
# Takes the warning for an error.
def gradient_of_intermediate():
    return "error"  # here
