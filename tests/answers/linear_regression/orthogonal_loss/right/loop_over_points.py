# shows: a Python loop that adds up one point after another
def orthogonal_loss(a, b, x, y):
    total = 0
    for xi, yi in zip(x.flatten(), y.flatten()):
        total = total + (a * xi - yi + b) ** 2
    return (total / (a * a + 1) / x.numel()).sum()
