# shows: accumulation-unscaled
# divides by the number of slices: right only if all slices are equally long
def micro_batch_gradient(w, X, y, batch_size):
    slices = list(zip(X.split(batch_size), y.split(batch_size)))
    for xb, yb in slices:
        loss = ((xb @ w - yb) ** 2).mean() / len(slices)
        loss.backward()  # here
    g = w.grad
    w.grad = None
    return g
