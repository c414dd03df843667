# shows: the gradient of the directional derivative of f along v
from torch.func import grad, jvp


def hessian_vector_product(f, x, v):
    def along_v(z):
        return jvp(f, (z,), (v,))[1]

    return grad(along_v)(x.detach())
