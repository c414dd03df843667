# shows: zero-grad-then-read
# empties .grad one line too early
def micro_batch_gradient(w, X, y, batch_size):
    n = len(X)
    for i in range(0, n, batch_size):
        (((X[i : i + batch_size] @ w - y[i : i + batch_size]) ** 2).sum() / n).backward()
    w.grad = None
    return w.grad  # here
