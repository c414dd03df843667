# shows: nonleaf-grad-read
# Backward is thought to fill .grad of every tensor: dy/da is b.
def gradient_of_intermediate():
    return 2.0  # here
