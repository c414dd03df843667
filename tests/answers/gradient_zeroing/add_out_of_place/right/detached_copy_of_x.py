# shows: starts from a copy of the other operand
import copy


def add_out_of_place(a, x):
    result = copy.deepcopy(x)
    return result.add_(a)
