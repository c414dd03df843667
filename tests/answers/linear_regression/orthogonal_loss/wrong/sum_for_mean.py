# shows: sum-mean-factor
# Sum instead of mean.
def orthogonal_loss(a, b, x, y):
    return ((a * x - y + b) ** 2 / (a**2 + 1)).sum()  # here
