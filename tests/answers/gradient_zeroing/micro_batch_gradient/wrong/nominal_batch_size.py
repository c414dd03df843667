# shows: accumulation-unscaled
# weights the short last slice as if it were full
def micro_batch_gradient(w, X, y, batch_size):
    n = X.shape[0]
    for i in range(0, n, batch_size):
        loss = ((X[i : i + batch_size] @ w - y[i : i + batch_size]) ** 2).mean()
        loss = loss * batch_size / n
        loss.backward()  # here
    g = w.grad.clone()
    w.grad = None
    return g
