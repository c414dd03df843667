# shows: wrong-variable
# Gives w.grad.
def gradient_of_intermediate():
    return 5.0  # here
