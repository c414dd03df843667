# shows: the rule as a function: any input, grad mode, floating point
def tracked_result(inputs, grad_mode=True, floating=True):
    return any(inputs) and grad_mode and floating


def tracked():
    no, yes = False, True
    return [
        tracked_result([no, no]),
        tracked_result([no, yes]),
        tracked_result([yes, yes], grad_mode=False),
        tracked_result([yes], floating=False),
        no,
    ]
