# shows: worked out from the two factors as they were saved
def leaf_moved_before_backward():
    w, x = 1.0, 2.0
    a, b = x + w, w + 1
    w += 1
    return a + b
