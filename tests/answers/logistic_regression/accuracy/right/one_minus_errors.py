# shows: one minus the fraction of wrong points
def accuracy(p, y):
    wrong = ((p.reshape(y.shape) < 0.5) == (y == 1)).sum().item()
    return 1 - wrong / len(y)
