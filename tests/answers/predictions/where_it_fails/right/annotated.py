# shows: a typed function with a docstring
def where_it_fails() -> str:
    """The edit of the leaf is refused."""
    step: str = "add_"
    return step
