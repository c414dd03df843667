# shows: unnamed
# A dict where a list is asked for.
def tracked():
    names = ["x + x", "x + w", "w + w", "w > 0", "w.detach()"]
    return dict(zip(names, [False, True, False, False, False]))  # here
