# shows: counted in Python, without a tensor comparison
def accuracy(p, y):
    right = 0
    for probability, label in zip(p.flatten().tolist(), y.tolist()):
        predicted = 1.0 if probability >= 0.5 else 0.0
        right += predicted == label
    return right / len(y)
