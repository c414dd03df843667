# shows: unnamed
# The fraction of wrong points.
def accuracy(p, y):
    predicted = (p.reshape(-1) >= 0.5).to(y.dtype)
    return (predicted != y).sum().item() / y.numel()  # here
