# shows: computed with a graph, which is dropped from the result
def decision_boundary(model, x1):
    layer = model.features
    slope = -layer.weight[0][0] / layer.weight[0][1]
    intercept = -layer.bias[0] / layer.weight[0][1]
    return (slope * x1 + intercept).detach()
