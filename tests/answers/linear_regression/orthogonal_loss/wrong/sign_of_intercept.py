# shows: unnamed
# A sign lost while reordering: y - a*x + b instead of y - a*x - b.
def orthogonal_loss(a, b, x, y):
    return ((y - a * x + b) ** 2 / (a**2 + 1)).mean()  # here
