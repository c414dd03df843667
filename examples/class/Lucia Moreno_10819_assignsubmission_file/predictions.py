import torch


def fresh_graphs():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    seen = []
    for _ in range(3):
        ((x + w) * (w + 1)).backward()
        seen.append(w.grad.item())
        w.grad = None
    return seen


def leaf_moved_before_backward():
    return 0.0


def saved_leaf_moved():
    return 2.0


def where_it_fails():
    return None


def tracked():
    any_input = [False, True, True, True]
    return any_input + [False]


def gradient_of_intermediate():
    return 0.0


def add_only_graph():
    return 6.0


def shares_memory():
    return [False, False, False, False, False]


def list_of_references():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    grads = []
    for _ in range(3):
        if w.grad is not None:
            w.grad.zero_()
        ((x + w) * (w + 1)).backward()
        grads.append(w.grad)
    return [grad.item() for grad in grads]


def after_zero_grad():
    return 5.0
