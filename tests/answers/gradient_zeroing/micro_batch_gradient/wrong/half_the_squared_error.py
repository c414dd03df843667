# shows: unnamed
# the loss of a textbook that has one half in front
def micro_batch_gradient(w, X, y, batch_size):
    rows = len(X)
    for k in range(0, rows, batch_size):
        error = X[k : k + batch_size] @ w - y[k : k + batch_size]
        (0.5 * error.pow(2).sum() / rows).backward()  # here
    result = w.grad
    w.grad = None
    return result
