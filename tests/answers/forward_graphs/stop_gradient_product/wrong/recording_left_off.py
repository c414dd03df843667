# shows: forward-under-no-grad
# Switches recording off for the second factor and never on again, so the product is not recorded either.
import torch


def stop_gradient_product(w, x):
    flowing = x + w
    torch.set_grad_enabled(False)
    frozen = w + 1
    return flowing * frozen  # here
