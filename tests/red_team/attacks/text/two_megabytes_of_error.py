# Tries: sends an error with a text of two megabytes
# Expect: product_graph failed|crashed|error, leaf failed|crashed|error
# Holds: strict process

def replace_answers():
    from graders.isolation import child
    from graders.values import ErrorRecord, Observation

    answer = child._answer
    record = ErrorRecord("RuntimeError", "the size of the input must match " * 60_000)

    def changed(serving, request):
        reply = answer(serving, request)
        return {"observation": Observation("raised", error=record)} if "observation" in reply else reply

    child._answer = changed


replace_answers()


def product_graph(w, x):
    return w * 0
