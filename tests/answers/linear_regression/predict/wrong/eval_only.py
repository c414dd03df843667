# shows: eval-means-no-grad
# eval() is taken for "no gradients".
def predict(model, x):
    model.eval()
    output = model(x)  # here
    model.train()
    return output
