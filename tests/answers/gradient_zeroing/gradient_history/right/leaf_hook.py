# shows: a hook collects the gradient before it is accumulated
def gradient_history(w, x, steps):
    history = []
    handle = w.register_hook(lambda gradient: history.append(gradient.clone()))
    for _ in range(steps):
        ((x + w) * (w + 1)).sum().backward()
    handle.remove()
    w.grad = None
    return history
