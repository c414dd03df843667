"""The belief that ``id()`` tells where the numbers of a tensor are.

What it looks like
    ``id(a) == id(b)`` or ``a is b`` as a test for shared memory; "a new object, so a new copy".

Why it is wrong
    ``id()`` names the Python object. The numbers of a tensor are kept apart from it, in a storage that several objects
    can look at: a view is a new object on old memory. The other way round, an object can be given other memory.

Example:
    >>> import torch
    >>> a = torch.ones(3)
    >>> b = a.view(3, 1)
    >>> id(b) == id(a), b.data_ptr() == a.data_ptr()
    (False, True)
    >>> before = id(a), a.data_ptr()
    >>> a.data = torch.zeros(3)
    >>> id(a) == before[0], a.data_ptr() == before[1]
    (True, False)

Instead
    ``data_ptr()`` says where the first number lies. Or change one tensor in place and look whether the other follows.

What is not this
    ``id()`` or ``is`` to show that ``+=`` keeps the object where ``a = a + b`` makes a new one.
"""

from graders.misconceptions import Misconception

MISCONCEPTION = Misconception(
    id="id-is-memory-address",
    message=(
        "You seem to believe that a new Python object has memory of its own. An object and the place of its numbers "
        "are two things: several objects can look at the same numbers."
    ),
    hint="If you change a number of a in place, which of the others would show it? What does id() say about that?",
)
