# shows: divided after the mean and brought to 0-d
def orthogonal_loss(a, b, x, y):
    return (((a * x - y + b) ** 2).mean() / (1 + a * a)).reshape(())
