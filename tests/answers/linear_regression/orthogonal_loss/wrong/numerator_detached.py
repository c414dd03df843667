# shows: detach-in-forward
# The residual is detached, so only the divisor has a gradient.
def orthogonal_loss(a, b, x, y):
    residual = (a * x - y + b).detach()  # here
    return (residual**2 / (a**2 + 1)).mean()
