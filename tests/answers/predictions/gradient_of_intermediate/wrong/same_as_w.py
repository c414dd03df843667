# shows: unnamed
# Gives w.grad.
# The answer alone does not say so: another belief gives it too.
def gradient_of_intermediate():
    return 5.0  # here
