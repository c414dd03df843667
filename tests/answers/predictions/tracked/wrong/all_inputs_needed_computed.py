# shows: requires-grad-propagation-any-all
# The same belief as a rule of three lines, with no_grad forgotten as well.
def result_requires_grad(*inputs):
    return all(inputs)


def tracked():
    no, yes = False, True
    return [  # here
        result_requires_grad(no, no),
        result_requires_grad(no, yes),
        result_requires_grad(yes, yes),
        False,
        False,
    ]
