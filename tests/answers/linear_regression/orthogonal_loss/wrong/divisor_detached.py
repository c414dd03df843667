# shows: detach-in-forward
# The divisor is treated as a constant.
def orthogonal_loss(a, b, x, y):
    scale = a.detach() ** 2 + 1  # here
    return ((a * x - y + b) ** 2 / scale).mean()
