# shows: the post's lines, with squeeze(), which does no harm here even for a single point
def accuracy(p, y):
    mask = p.ge(0.5).float().squeeze()
    correct = (mask == y).sum()
    return correct.item() / y.size(0)
