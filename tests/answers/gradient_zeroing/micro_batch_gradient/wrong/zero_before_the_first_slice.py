# shows: zero-before-grad-exists
# believed that .grad starts as zeros
def micro_batch_gradient(w, X, y, batch_size):
    w.grad.zero_()  # here
    n = len(X)
    for i in range(0, n, batch_size):
        (((X[i : i + batch_size] @ w - y[i : i + batch_size]) ** 2).sum() / n).backward()
    gradient = w.grad.clone()
    w.grad = None
    return gradient
