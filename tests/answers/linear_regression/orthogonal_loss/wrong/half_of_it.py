# shows: sum-mean-factor
# The lesson's formula has the factor 1/2.
def orthogonal_loss(a, b, x, y):
    return ((a * x - y + b) ** 2 / (a**2 + 1)).mean() / 2  # here
