"""Limits where nobody says otherwise. Kept apart, so that the command line need not import torch to name them."""

#: seconds for one task
TIMEOUT = 10.0
#: MiB for one submission, beyond torch itself
MEMORY = 2048
