# shows: unnamed
# The parameters are frozen for a while, but x may require grad too, so a graph is built all the same.
def predict(model, x):
    modes = [(m, m.training) for m in model.modules()]
    model.eval()
    flags = [(p, p.requires_grad) for p in model.parameters()]
    for p, _ in flags:
        p.requires_grad_(False)
    output = model(x)  # here
    for p, flag in flags:
        p.requires_grad_(flag)
    for m, mode in modes:
        m.training = mode
    return output.detach()
