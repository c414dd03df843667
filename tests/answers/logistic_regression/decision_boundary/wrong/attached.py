# shows: unnamed
# The result still hangs on the weights.
def decision_boundary(model, x1):
    weight, bias = model.features.weight, model.features.bias
    return -(weight[0, 0] * x1 + bias[0]) / weight[0, 1]  # here
