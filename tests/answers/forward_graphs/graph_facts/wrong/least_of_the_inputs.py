# shows: requires-grad-propagation-any-all
# Takes the least of the inputs' answers, so that one which needs no gradient decides.
def graph_facts(w, x):
    tracked = {"w": w.requires_grad, "x": x.requires_grad}
    made = {"a": ("AddBackward0", ["x", "w"]), "b": ("AddBackward0", ["w"]), "y": ("MulBackward0", ["a", "b"])}
    table = {name: (True, flag, None) for name, flag in tracked.items()}
    for name, (operation, inputs) in made.items():
        tracked[name] = min(tracked[one] for one in inputs)  # here
        table[name] = (not tracked[name], tracked[name], operation if tracked[name] else None)
    return table
