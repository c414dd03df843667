# shows: unnamed
# A probability of exactly 0.5 is put into class 0.
def accuracy(p, y):
    predicted = (p.reshape(-1) > 0.5).float()  # here
    return (predicted == y).sum().item() / len(y)
