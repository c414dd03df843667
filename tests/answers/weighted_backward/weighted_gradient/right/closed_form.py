# shows: the derivative by hand, without autograd
def weighted_gradient(w, x, weights):
    n = w.shape[0]
    return (weights[:n] * (x + 2 * w + 1) + 2 * weights[n:]).detach()
