# shows: unnamed
# counts whole slices only
def micro_batch_gradient(w, X, y, batch_size):
    rows = len(X)
    for k in range(max(1, rows // batch_size)):  # here
        xb = X[k * batch_size : (k + 1) * batch_size]
        yb = y[k * batch_size : (k + 1) * batch_size]
        (((xb @ w - yb) ** 2).sum() / rows).backward()
    g = w.grad
    w.grad = None
    return g
