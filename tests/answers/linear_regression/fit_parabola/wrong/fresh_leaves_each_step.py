# shows: rebind-in-no-grad
# The loop itself is right, but it trains new leaves of its own: the caller's w and b never move.
def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        grad_w, grad_b = w.grad, b.grad
        w.grad = b.grad = None
        w = (w - lr * grad_w).detach().requires_grad_()  # here
        b = (b - lr * grad_b).detach().requires_grad_()
    return losses
