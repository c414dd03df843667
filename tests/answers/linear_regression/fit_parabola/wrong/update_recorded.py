# shows: update-outside-no-grad
# Assignment with recording on: w and b become results of an operation and are no leaves any more.
def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - w * x**2 - b) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        w = w - lr * w.grad  # here
        b = b - lr * b.grad
    return losses
