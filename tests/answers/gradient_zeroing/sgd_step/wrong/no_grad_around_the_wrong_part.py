# shows: inplace-on-leaf
# computes the step without recording, but subtracts it while recording
import torch


def sgd_step(params, lr):
    with torch.no_grad():
        moves = [None if p.grad is None else lr * p.grad for p in params]
    for p, move in zip(params, moves):
        if move is not None:
            p.add_(-move)  # here
        p.grad = None
