# shows: missing-step
# backward() is taken for the training itself.
def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()  # here
        w.grad = b.grad = None
    return losses
