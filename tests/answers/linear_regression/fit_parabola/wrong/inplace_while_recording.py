# shows: inplace-on-leaf
# The update is in place, but recording is still on.
def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - w * x**2 - b) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        w -= lr * w.grad  # here
        b -= lr * b.grad
        w.grad = b.grad = None
    return losses
