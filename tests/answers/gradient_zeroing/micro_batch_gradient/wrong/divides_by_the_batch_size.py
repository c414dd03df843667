# shows: sum-mean-factor
# sums, and divides by the rows of one slice
def micro_batch_gradient(w, X, y, batch_size):
    for i in range(0, len(y), batch_size):
        residual = X[i : i + batch_size] @ w - y[i : i + batch_size]
        (residual.pow(2).sum() / batch_size).backward()  # here
    result = w.grad.detach().clone()
    w.grad = None
    return result
