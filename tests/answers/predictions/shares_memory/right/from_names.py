# shows: a rule by name
def shares_memory():
    looks = {"view", "detach", "numpy"}
    return [name in looks for name in ("view", "detach", "add", "clone", "numpy")]
