# Tries: sends four million numbers in place of each result
# Expect: product_graph failed|crashed|error, leaf failed|crashed|error
# Holds: strict process

import dataclasses

import numpy as np


def changed(reply):
    from graders.values import TensorValue

    if "observation" not in reply:
        return reply
    value = TensorValue(np.random.rand(4_000_000), "float64", True, False, "MulBackward0")
    return {"observation": dataclasses.replace(reply["observation"], outcome="returned", returned=value)}


def replace_answers():
    from graders.isolation import child

    answer = child._answer
    child._answer = lambda serving, request: changed(answer(serving, request))


replace_answers()


def product_graph(w, x):
    return w * 0
