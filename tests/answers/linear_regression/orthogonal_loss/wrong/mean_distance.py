# shows: unnamed
# The mean distance instead of the mean squared distance.
def orthogonal_loss(a, b, x, y):
    return ((a * x - y + b).abs() / (a**2 + 1) ** 0.5).mean()  # here
