# shows: unnamed
# The vertical distance: the divisor is missing.
def orthogonal_loss(a, b, x, y):
    return ((a * x - y + b) ** 2).mean()  # here
