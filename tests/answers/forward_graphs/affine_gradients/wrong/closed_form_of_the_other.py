# shows: wrong-variable
# Knows that the derivative of a product is "the other factor", and picks the same one as asked for.
def affine_gradients(x, W, b):
    dW = W.detach().clone()
    return dW, b.detach() * 0 + 1  # here
