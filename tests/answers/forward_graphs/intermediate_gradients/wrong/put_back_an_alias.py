# shows: alias-of-grad
# Keeps the old .grad by name only: the backward pass adds into the very tensor that is put back.
def intermediate_gradients(w, x):
    kept = w.grad, x.grad  # here
    a = x + w
    b = w + 1
    a.retain_grad()
    b.retain_grad()
    y = a * b
    y.sum().backward()
    dw = a.grad + b.grad
    w.grad, x.grad = kept
    return {"a": a.grad, "b": b.grad, "w": dw}
