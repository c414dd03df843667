# shows: unnamed
# A line through the origin: the bias is forgotten.
def decision_boundary(model, x1):
    w0, w1 = model.features.weight.data[0]
    return -w0 * x1 / w1  # here
