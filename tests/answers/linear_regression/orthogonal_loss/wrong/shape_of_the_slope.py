# shows: unnamed
# The mean is taken before the division, so the result has the shape of a.
def orthogonal_loss(a, b, x, y):
    return ((a * x - y + b) ** 2).mean() / (a**2 + 1)  # here
