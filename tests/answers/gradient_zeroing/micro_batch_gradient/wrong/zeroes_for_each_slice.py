# shows: accumulation-is-always-a-bug
# believed that one clears before every backward pass: only the last slice remains
def micro_batch_gradient(w, X, y, batch_size):
    rows = len(X)
    for start in range(0, rows, batch_size):
        w.grad = None  # here
        stop = start + batch_size
        (((X[start:stop] @ w - y[start:stop]) ** 2).sum() / rows).backward()
    gradient = w.grad
    w.grad = None
    return gradient
