


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
    # .grad adds up whatever the graph; retain_graph decides about something else, the values a graph has saved.
    return [5.0, 10.0, 15.0]


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
    # The product saved its factors a = x + w and b = w + 1, and w.add_(1) touches neither: dy/dw is a + b.
    return 5.0


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
    # This product saved w itself. torch notices that w has changed since, and raises instead of going on with it.
    return "error"


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
    # The change itself is refused; after it was caught, y.backward() would still work.
    return "add_"


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
    return [
        False,  # no input asks for a gradient
        True,  # one that asks is enough
        False,  # nothing is recorded under no_grad
        False,  # a comparison gives bool, which has no derivative
        False,  # detach cuts the history off
    ]


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
    return [
        True,  # a view is another way to look at the same numbers
        True,  # detach drops the history and keeps the memory
        False,  # an operation writes its result to new memory, even where it changes no number
        False,  # copying is what clone is for
        True,  # the array looks at the tensor's memory
    ]


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
    # Since torch 2.0 zero_grad() lets go of the tensor; zero_grad(set_to_none=False) fills it with zeros as before.
    return None
