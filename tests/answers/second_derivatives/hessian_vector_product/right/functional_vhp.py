# shows: v' H, which is H v because H is symmetric
from torch.autograd.functional import vhp


def hessian_vector_product(f, x, v):
    _, product = vhp(f, x.detach(), v)
    return product
