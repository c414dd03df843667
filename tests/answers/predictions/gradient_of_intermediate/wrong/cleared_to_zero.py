# shows: nonleaf-grad-read
# As one of the source posts says: stored, and cleared once backward is done.
def gradient_of_intermediate():
    return 0.0  # here
