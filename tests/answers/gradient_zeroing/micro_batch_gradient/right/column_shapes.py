# shows: columns throughout, so that predictions and targets have one shape; a guard clears first
def micro_batch_gradient(w, X, y, batch_size):
    if w.grad is not None:
        w.grad.zero_()
    targets = y.unsqueeze(1)
    for start in range(0, X.shape[0], batch_size):
        batch = slice(start, start + batch_size)
        difference = X[batch] @ w.unsqueeze(1) - targets[batch]
        (difference**2).sum().div(X.shape[0]).backward()
    gradient = w.grad.clone()
    w.grad.zero_()
    w.grad = None
    return gradient
