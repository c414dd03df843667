# shows: unnamed
# A pass to look at the slope: it fills .grad of the arguments.
def orthogonal_loss(a, b, x, y):
    def loss():
        return ((a * x - y + b).square() / (1 + a.square())).mean()

    probe = loss()
    probe.backward()  # here
    assert a.grad is not None
    return loss()
