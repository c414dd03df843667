# shows: unnamed
# In per cent instead of as a fraction.
def accuracy(p, y):
    right = sum(int((a >= 0.5) == (b == 1)) for a, b in zip(p.flatten().tolist(), y.tolist()))
    return 100.0 * right / len(y)  # here
