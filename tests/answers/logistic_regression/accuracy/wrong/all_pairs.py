# shows: broadcast-n1-n
# (N, 1) against (N,) compares each prediction with each label.
def accuracy(p, y):
    correct = (p >= 0.5) == (y == 1)  # here
    return correct.sum().item() / y.size(0)
