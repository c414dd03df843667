# shows: unnamed
# retain_grad is right, but the backward pass adds to .grad of the arguments and nobody puts it back.
def intermediate_gradients(w, x):
    a = x + w
    b = w + 1
    a.retain_grad()
    b.retain_grad()
    y = a * b
    w.grad = None
    y.sum().backward()  # here
    return {"a": a.grad, "b": b.grad, "w": w.grad.clone()}
