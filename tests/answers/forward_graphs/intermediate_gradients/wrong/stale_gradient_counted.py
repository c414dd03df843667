# shows: unnamed
# w.grad was filled before the call, so what is read afterwards is the sum of both.
def intermediate_gradients(w, x):
    before = {id(t): None if t.grad is None else t.grad.clone() for t in (w, x)}
    a = x + w
    b = w + 1
    for t in (a, b):
        t.retain_grad()
    (a * b).sum().backward()
    result = {"a": a.grad, "b": b.grad, "w": w.grad}  # here
    for t in (w, x):
        t.grad = before[id(t)]
    return result
