# shows: itertools.accumulate over what each pass adds
from itertools import accumulate


def fresh_graphs():
    per_pass = [5.0, 5.0, 5.0]
    return list(accumulate(per_pass))
