import torch


def fresh_graphs():
    return (5 * torch.arange(1, 4)).tolist()


def leaf_moved_before_backward():
    w, x = 1.0, 2.0
    a, b = x + w, w + 1
    w += 1
    return a + b


def saved_leaf_moved():
    w = torch.tensor([1.0], requires_grad=True)
    y = w * w
    saved_at = w._version
    with torch.no_grad():
        w.add_(1)
    return "error" if w._version != saved_at else 2.0


def where_it_fails():
    w = torch.tensor([1.0], requires_grad=True)
    refused_at_once = w.is_leaf and w.requires_grad and torch.is_grad_enabled()
    return "add_" if refused_at_once else "backward"


def tracked():
    return [place == 1 for place in range(5)]


def gradient_of_intermediate() -> float | str | None:
    """Say what ``a.grad`` is after the backward pass from ``y``.

    The code::

        import torch

        w = torch.tensor([1.0], requires_grad=True)
        x = torch.tensor([2.0])
        a = x + w
        b = w + 1
        y = a * b
        y.backward()
        answer = a.grad

    Returns:
        The answer: the number that this tensor holds, as a plain Python number (such as ``-0.5``); ``None`` if there is
        no tensor; or ``"error"`` if any of the lines raises. Warnings do not matter.
    """
    # Only leaves keep a .grad, unless retain_grad() was called before. It was never stored here, so nothing got lost.
    return None


def add_only_graph() -> float | str | None:
    """Say what ``w.grad`` is after three backward passes through one and the same ``z``.

    The code::

        import torch

        w = torch.tensor([1.0], requires_grad=True)
        z = w + 1
        z.backward()
        z.backward()
        z.backward()
        answer = w.grad

    Returns:
        The answer: the number that this tensor holds, as a plain Python number (such as ``-0.5``); ``None`` if there is
        no tensor; or ``"error"`` if any of the lines raises. Warnings do not matter.
    """
    # A sum saves no value, so nothing is missing in the second pass; and each pass adds its 1 to w.grad.
    return 3.0


def shares_memory():
    return [1, 1, 0, 0, 1]


def list_of_references() -> list[float] | str:
    """Say what a list of gradients holds after each of them was zeroed right after it was appended.

    The code::

        import torch

        w = torch.tensor([1.0], requires_grad=True)
        x = torch.tensor([2.0])
        grads = []
        for _ in range(3):
            y = (x + w) * (w + 1)
            y.backward()
            grads.append(w.grad)
            w.grad.zero_()
        answer = [grad.item() for grad in grads]

    Returns:
        The answer: a list of three plain Python numbers (such as ``[-0.5, 4.0, 4.0]``), or ``"error"`` if any of the
        lines raises. Warnings do not matter.
    """
    # The list holds one tensor three times, and zero_() emptied that tensor. A clone() would have kept its number.
    return [0.0, 0.0, 0.0]


def after_zero_grad():
    return None
