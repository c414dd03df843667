# shows: requires-grad-propagation-any-all
# Believes that a result requires grad only if all of its inputs do.
def graph_facts(w, x):
    a, b = x + w, w + 1
    y = a * b
    facts = {"w": (True, w.requires_grad, None), "x": (True, x.requires_grad, None)}
    for name, t, inputs in (("a", a, (x, w)), ("b", b, (w,)), ("y", y, (x, w))):
        tracked = all(i.requires_grad for i in inputs)  # here
        facts[name] = (not tracked, tracked, type(t.grad_fn).__name__ if tracked else None)
    return facts
