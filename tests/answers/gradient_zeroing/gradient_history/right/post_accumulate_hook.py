# shows: a hook that runs after the accumulation moves the gradient into the list
def gradient_history(w, x, steps):
    history = []

    def take(leaf):
        history.append(leaf.grad)
        leaf.grad = None

    handle = w.register_post_accumulate_grad_hook(take)
    for _ in range(steps):
        ((x + w) * (w + 1)).sum().backward()
    handle.remove()
    return history
