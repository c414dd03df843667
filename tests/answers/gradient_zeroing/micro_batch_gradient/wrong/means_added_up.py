# shows: accumulation-unscaled
# believed that accumulation averages
def micro_batch_gradient(w, X, y, batch_size):
    for start in range(0, len(X), batch_size):
        xb, yb = X[start : start + batch_size], y[start : start + batch_size]
        ((xb @ w - yb) ** 2).mean().backward()  # here
    gradient = w.grad.clone()
    w.grad = None
    return gradient
