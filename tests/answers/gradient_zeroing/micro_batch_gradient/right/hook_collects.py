# shows: a hook on w adds up the parts
def micro_batch_gradient(w, X, y, batch_size):
    parts = []
    handle = w.register_hook(parts.append)
    for xb, yb in zip(X.split(batch_size), y.split(batch_size)):
        (((xb @ w - yb) ** 2).sum() / len(y)).backward()
    handle.remove()
    w.grad = None
    return sum(parts[1:], start=parts[0].clone())
