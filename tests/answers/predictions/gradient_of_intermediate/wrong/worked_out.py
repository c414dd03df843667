# shows: nonleaf-grad-read
# The same belief with the derivative worked out.
def gradient_of_intermediate():
    w = 1.0
    b = w + 1
    dy_da = b
    return dy_da  # here
