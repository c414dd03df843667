# shows: alias-of-grad
# gives the buffer a second name and zeroes it under the first
def micro_batch_gradient(w, X, y, batch_size):
    n = len(X)
    for i in range(0, n, batch_size):
        (((X[i : i + batch_size] @ w - y[i : i + batch_size]) ** 2).sum() / n).backward()
    gradient = w.grad  # here
    w.grad.zero_()
    w.grad = None
    return gradient
