


def fresh_graphs() -> list[float] | str:
    """Say what ``w.grad`` holds after each of three backward passes, each through a ``y`` that was just built.

    The code::

        import torch

        w = torch.tensor([1.0], requires_grad=True)
        x = torch.tensor([2.0])
        answer = []
        for _ in range(3):
            y = (x + w) * (w + 1)
            y.backward()
            answer.append(w.grad.item())

    Returns:
        The answer: a list of three plain Python numbers (such as ``[-0.5, 4.0, 4.0]``), or ``"error"`` if any of the
        lines raises. Warnings do not matter.
    """
    raise NotImplementedError("fresh_graphs")


def leaf_moved_before_backward() -> float | str | None:
    """Say what ``w.grad`` is when ``w`` moves after ``y`` was computed and before the backward pass.

    The code::

        import torch

        w = torch.tensor([1.0], requires_grad=True)
        x = torch.tensor([2.0])
        y = (x + w) * (w + 1)
        with torch.no_grad():
            w.add_(1)
        y.backward()
        answer = w.grad

    Returns:
        The answer: the number that this tensor holds, as a plain Python number (such as ``-0.5``); ``None`` if there is
        no tensor; or ``"error"`` if any of the lines raises. Warnings do not matter.
    """
    raise NotImplementedError("leaf_moved_before_backward")


def saved_leaf_moved() -> float | str | None:
    """Say what ``w.grad`` is when ``w`` moves after its square was computed and before the backward pass.

    The code::

        import torch

        w = torch.tensor([1.0], requires_grad=True)
        y = w * w
        with torch.no_grad():
            w.add_(1)
        y.backward()
        answer = w.grad

    Returns:
        The answer: the number that this tensor holds, as a plain Python number (such as ``-0.5``); ``None`` if there is
        no tensor; or ``"error"`` if any of the lines raises. Warnings do not matter.
    """
    raise NotImplementedError("saved_leaf_moved")


def where_it_fails() -> str:
    """Say which of two steps raises when a leaf that requires grad is changed in place while autograd records.

    The code::

        import torch

        w = torch.tensor([1.0], requires_grad=True)
        x = torch.tensor([2.0])
        y = (x + w) * (w + 1)
        step = "add_"
        try:
            w.add_(1)
            step = "backward"
            y.backward()
        except RuntimeError:
            answer = step

    Returns:
        The answer, one of two strings: ``"add_"`` if ``w.add_(1)`` raises, ``"backward"`` if that line works and
        ``y.backward()`` raises.
    """
    raise NotImplementedError("where_it_fails")


def tracked() -> list[bool] | str:
    """Say which of five results require grad.

    The code::

        import torch

        w = torch.tensor([1.0], requires_grad=True)
        x = torch.tensor([2.0])
        results = [x + x, x + w]
        with torch.no_grad():
            results.append(w + w)
        results.append(w > 0)
        results.append(w.detach())
        answer = [result.requires_grad for result in results]

    Returns:
        The answer: a list of five truth values (``True`` or ``False``) in that order, or ``"error"`` if any of the
        lines raises. Warnings do not matter.
    """
    raise NotImplementedError("tracked")


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
    raise NotImplementedError("gradient_of_intermediate")


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
    raise NotImplementedError("add_only_graph")


def shares_memory() -> list[bool] | str:
    """Say which of five things made from ``a`` share its memory, and so see a change of ``a`` that comes later.

    The code::

        import torch

        a = torch.tensor([1.0, 2.0])
        others = [a.view(-1), a.detach(), a + 0, a.clone(), a.numpy()]
        a.add_(1)
        answer = [float(other[0]) == float(a[0]) for other in others]

    Returns:
        The answer: a list of five truth values (``True`` or ``False``) in that order, or ``"error"`` if any of the
        lines raises. Warnings do not matter.
    """
    raise NotImplementedError("shares_memory")


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
    raise NotImplementedError("list_of_references")


def after_zero_grad() -> float | str | None:
    """Say what ``w.grad`` is once the optimizer has cleared it.

    The code::

        import torch

        w = torch.tensor([1.0], requires_grad=True)
        x = torch.tensor([2.0])
        optimizer = torch.optim.SGD([w], lr=0.1)
        y = (x + w) * (w + 1)
        y.backward()
        optimizer.zero_grad()
        answer = w.grad

    Returns:
        The answer: the number that this tensor holds, as a plain Python number (such as ``-0.5``); ``None`` if there is
        no tensor; or ``"error"`` if any of the lines raises. Warnings do not matter.
    """
    raise NotImplementedError("after_zero_grad")
