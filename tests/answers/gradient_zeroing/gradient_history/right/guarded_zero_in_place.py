# shows: zeroes in place at the front of the loop behind a guard, returns a tuple
def gradient_history(w, x, steps):
    history = ()
    for _ in range(steps):
        if w.grad is not None:
            w.grad.zero_()
        (x.add(w) * w.add(1)).sum().backward()
        history += (w.grad.detach().clone(),)
    w.grad = None
    return history
