# shows: p.data -= and del p.grad, both inside one loop over the parameters
def train_linear(model, x, y, lr, epochs):
    target = y[:, None] if y.ndim == 1 else y
    losses = []
    for _ in range(epochs):
        difference = model(x) - target
        loss = (difference * difference).sum() / len(x)
        losses.append(loss.item())
        loss.backward()
        for p in model.parameters():
            p.data -= lr * p.grad
            del p.grad
    return losses
