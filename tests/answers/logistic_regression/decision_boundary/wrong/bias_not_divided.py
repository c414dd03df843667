# shows: unnamed
# Brackets are missing: the bias is not divided by the second weight.
def decision_boundary(model, x1):
    (w0, w1), b = model.features.weight[0].tolist(), model.features.bias.item()
    return -w0 * x1 / w1 - b  # here
