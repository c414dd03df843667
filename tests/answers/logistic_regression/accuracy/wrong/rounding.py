# shows: unnamed
# round(0.5) is 0: torch rounds halves to the even neighbour.
def accuracy(p, y):
    mask = p.view(-1).round()  # here
    return (mask == y).sum().item() / y.size(0)
