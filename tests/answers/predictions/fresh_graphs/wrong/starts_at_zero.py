# shows: unnamed
# Writes down what w.grad held before each pass.
def fresh_graphs():
    return [5.0 * n for n in range(3)]  # here
