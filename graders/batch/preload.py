"""Imported once, by the process that all workers of this machine are forked from: what takes long, done beforehand."""

import gc

from graders.batch import worker
from graders.isolation.warm import warm_up

__all__ = ["worker"]

warm_up()
gc.collect()
gc.freeze()  # a collection in a worker touches none of this, so that the memory stays shared
