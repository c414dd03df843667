# shows: missing-zero
# believed that a freshly built graph starts with a fresh gradient, and that only retain_graph accumulates
def build(w, x):
    a = x + w
    b = w + 1
    return (a * b).sum()


def gradient_history(w, x, steps):
    graphs = [build(w, x) for _ in range(steps)]
    history = []
    for y in graphs:
        y.backward(retain_graph=False)
        history.append(w.grad.detach().clone())  # here
    w.grad = None
    return history
