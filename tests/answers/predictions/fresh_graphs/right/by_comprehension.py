# shows: the list is worked out with a formula
def fresh_graphs():
    w, x = 1.0, 2.0
    slope = x + 2 * w + 1
    return [slope * (passes + 1) for passes in range(3)]
