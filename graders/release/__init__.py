"""``graders release``: the student kit, everything that a student needs and nothing that gives a solution away.

What is code here and would tell how to solve a task (references, wrong programs, finite differences of known formulas)
is computed for one seed and goes into the kit as tables of numbers, which ``graders.kit`` reads.
"""
