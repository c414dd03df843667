# shows: recording stays on, but nothing that enters the model requires grad, so no graph is built
def predict(model, x):
    modes = [(m, m.training) for m in model.modules()]
    model.eval()
    tracked = [p for p in model.parameters() if p.requires_grad]
    for p in tracked:
        p.requires_grad_(False)
    output = model(x.detach())
    for p in tracked:
        p.requires_grad_(True)
    for m, mode in modes:
        m.training = mode
    return output
