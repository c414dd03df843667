# shows: plain backward() into both arguments, with everything put back afterwards
def backward_twice(w, x):
    kept = [(t, t.grad) for t in (w, x)]
    for t, _ in kept:
        t.grad = None
    y = ((x + w) * (w + 1)).sum()
    y.backward(retain_graph=True)
    y.backward()
    g = w.grad
    for t, old in kept:
        t.grad = old
    return g
