# shows: unnamed
# jacrev of the gradient is the Hessian under another name.
from torch.func import grad, jacrev


def hessian_vector_product(f, x, v):
    return jacrev(grad(f))(x.detach()) @ v  # here
