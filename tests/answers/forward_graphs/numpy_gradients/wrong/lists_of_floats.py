# shows: unnamed
# Plain lists instead of arrays.
def numpy_gradients(x, y, z):
    times = 1.0 if z.shape == x.shape else float(x.shape[0])
    return y.tolist(), x.tolist(), (z * 0 + times).tolist()  # here
