# shows: all used parameters flattened into one vector, moved, and written back
import torch
from torch.nn.utils import parameters_to_vector, vector_to_parameters


def sgd_step(params, lr):
    used = [p for p in params if p.grad is not None]
    with torch.no_grad():
        flat = parameters_to_vector(used) - lr * parameters_to_vector([p.grad for p in used])
        vector_to_parameters(flat, used)
    for p in used:
        p.grad = None
