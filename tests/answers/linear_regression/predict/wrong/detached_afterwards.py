# shows: eval-means-no-grad
# The graph is built and thrown away afterwards.
def predict(model, x):
    modes = [(m, m.training) for m in model.modules()]
    model.eval()
    output = model(x).detach()  # here
    for m, mode in modes:
        m.training = mode
    return output
