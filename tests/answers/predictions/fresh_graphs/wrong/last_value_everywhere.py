# shows: unnamed
# Thinks that the list holds one tensor three times, though item() takes the number out.
# The answer alone does not say so: another belief gives it too.
def fresh_graphs():
    final = 3 * 5.0
    return [final] * 3  # here
