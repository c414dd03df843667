# shows: unnamed
# right number, but w keeps it for the next pass to add to
def micro_batch_gradient(w, X, y, batch_size):
    for xb, yb in zip(X.split(batch_size), y.split(batch_size)):
        (((xb @ w - yb) ** 2).sum() / len(X)).backward()
    return w.grad.clone()  # here
