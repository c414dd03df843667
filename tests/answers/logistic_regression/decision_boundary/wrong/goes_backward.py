# shows: unnamed
# The boundary is right, but a pass from it leaves gradients in the parameters of the model.
def decision_boundary(model, x1):
    (first, second), bias = model.features.weight.squeeze(0), model.features.bias
    x2 = (-bias - first * x1) / second
    x2.mean().backward()  # here
    return x2.detach()
