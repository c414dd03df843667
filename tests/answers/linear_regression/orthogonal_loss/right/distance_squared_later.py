# shows: distances first, squared afterwards
def orthogonal_loss(a, b, x, y):
    distance = (a * x - y + b) / (a.square() + 1).sqrt()
    return distance.pow(2).mean()
