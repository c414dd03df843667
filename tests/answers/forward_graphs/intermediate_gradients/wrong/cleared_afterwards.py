# shows: unnamed
# Cleans up behind itself and throws away a .grad that was there before the call.
def intermediate_gradients(w, x):
    w.grad = x.grad = None
    a, b = x + w, w + 1
    a.retain_grad(), b.retain_grad()
    y = a * b
    y.sum().backward()
    found = {"a": a.grad, "b": b.grad, "w": w.grad}
    w.grad = x.grad = None  # here
    return found
