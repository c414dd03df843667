# shows: sums without dividing and divides the accumulated gradient once
def micro_batch_gradient(w, X, y, batch_size):
    for start in range(0, len(X), batch_size):
        end = min(start + batch_size, len(X))
        ((X[start:end] @ w - y[start:end]) ** 2).sum().backward()
    w.grad /= len(X)
    gradient = w.grad
    del w.grad
    return gradient
