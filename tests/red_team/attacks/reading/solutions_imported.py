# Tries: imports the reference solution
# Expect: product_graph error, leaf error
# Holds: strict

import sys

sys.path[:0] = ["@SUITE@", "@SUITE@/solutions"]
from solutions.forward_graphs import *
