# shows: sum-mean-factor
# forgets to divide
def micro_batch_gradient(w, X, y, batch_size):
    for xb, yb in zip(X.split(batch_size), y.split(batch_size)):
        ((xb @ w - yb) ** 2).sum().backward()  # here
    result = w.grad
    w.grad = None
    return result
