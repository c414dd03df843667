# shows: lists instead of tuples, and grad_fn.name() for the name
def graph_facts(w, x):
    a = x + w
    b = w + 1
    y = a * b
    result = {}
    for key, tensor in (("y", y), ("b", b), ("a", a), ("x", x), ("w", w)):
        function = tensor.grad_fn
        result[key] = [tensor.is_leaf, tensor.requires_grad, function.name() if function else None]
    return result
