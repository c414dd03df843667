# shows: missing-zero
# the clearing happens once, before the first pass, where there is nothing to clear
def gradient_history(w, x, steps):
    def backward_once():
        ((x + w) * (w + 1)).sum().backward()
        return w.grad * 1  # here

    w.grad = None
    result = [backward_once() for _ in range(steps)]
    w.grad = None
    return result
