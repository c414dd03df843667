# shows: unnamed
# A pass that nobody asked for leaves gradients in p.
def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("p and y differ in shape")
    hit = y * p.log().clamp(min=-100)
    miss = (1 - y) * (1 - p).log().clamp(min=-100)
    loss = -(hit + miss).mean()
    if loss.requires_grad:
        loss.backward(retain_graph=True)  # here
    return loss
