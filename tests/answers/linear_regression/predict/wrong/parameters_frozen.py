# shows: unnamed
# The parameters are frozen for the call and stay frozen.
def predict(model, x):
    modes = [(m, m.training) for m in model.modules()]
    model.eval()
    for p in model.parameters():
        p.requires_grad_(False)  # here
    output = model(x.detach())
    for m, mode in modes:
        m.training = mode
    return output
