# shows: alias-of-grad
# Thinks that the list holds one tensor three times, though item() takes the number out.
def fresh_graphs():
    final = 3 * 5.0
    return [final] * 3  # here
