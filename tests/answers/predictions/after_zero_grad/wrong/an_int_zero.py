# shows: zero-grad-then-read
# The same belief.
def after_zero_grad():
    gradient = 5
    gradient *= 0
    return gradient  # here
