# shows: broadcast-n1-n
# a column of predictions minus a row of targets is a square table
def micro_batch_gradient(w, X, y, batch_size):
    n = len(X)
    for i in range(0, n, batch_size):
        prediction = X[i : i + batch_size] @ w.unsqueeze(1)
        table = (prediction - y[i : i + batch_size]) ** 2  # here
        (table.mean() * len(table) / n).backward()
    gradient = w.grad
    w.grad = None
    return gradient
