# Tries: says of its file that it could not be loaded because all went well
# Expect: product_graph failed|crashed|error, leaf failed|crashed|error
# Holds: strict process

def replace_answers():
    from graders.isolation import child
    from graders.values import LoadProblem

    child._answer = lambda *_: {"problem": LoadProblem("returned", "all is well"), "notes": ()}


replace_answers()


def product_graph(w, x):
    return (x + w) * (w + 1)
