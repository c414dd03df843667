# shows: unnamed
# Divides whole numbers and drops the remainder.
def accuracy(p, y):
    correct = int(((p.reshape(-1) >= 0.5) == (y >= 0.5)).sum())
    return float(correct // len(y))  # here
