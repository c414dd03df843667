# shows: unnamed
# By hand as well, while recording is off, with the other term forgotten.
import torch


@torch.no_grad()
def intermediate_gradients(w, x):
    found = {"a": w + 1, "b": x + w}
    found["w"] = found["b"].clone()  # here
    return found
