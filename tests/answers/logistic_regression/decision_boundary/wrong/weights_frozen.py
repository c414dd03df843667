# shows: unnamed
# Switches the model's gradients off for good to get a plain result.
def decision_boundary(model, x1):
    for p in model.parameters():
        p.requires_grad_(False)  # here
    w0, w1 = model.features.weight[0]
    return -(w0 * x1 + model.features.bias[0]) / w1
