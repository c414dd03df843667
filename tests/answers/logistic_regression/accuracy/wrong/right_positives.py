# shows: unnamed
# Counts the points of class 1 that were found, not those of class 0 that were left alone.
def accuracy(p, y):
    predicted = (p.reshape(-1) >= 0.5).float()
    return (predicted * y).sum().item() / len(y)  # here
