# shows: the weights as Python numbers, as in the post
def decision_boundary(model, x1):
    w0, w1 = model.features.weight[0]
    w0, w1 = float(w0.item()), float(w1.item())
    plot_b = float(model.features.bias[0].item())
    return (-w0 * x1 - plot_b) / w1
