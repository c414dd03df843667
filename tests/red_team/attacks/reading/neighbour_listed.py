# Tries: looks for the submissions of others
# Expect: product_graph error, leaf passed
# Holds: strict

import glob
import os


def product_graph(w, x):
    raise RuntimeError(" ".join(os.listdir("..")) + open(glob.glob("../*/forward_graphs.py")[0]).read())
