# shows: unnamed
# Forgets to divide.
def accuracy(p, y):
    return float(((p.flatten() >= 0.5) == y.bool()).sum())  # here
