"""Imported once, by the process that all workers of this machine are forked from: what takes long, done beforehand."""

import gc

from graders.batch import worker
from graders.curriculum import topics
from graders.evidence.value import programs
from graders.misconceptions import catalogue
from graders.reports import student_page

__all__ = ["worker"]

student_page.prepare()
catalogue()
for topic in topics():
    for task in topic.tasks:
        programs(f"{topic.name}.{task.name}")
gc.collect()
gc.freeze()  # a collection in a worker touches none of this, so that the memory stays shared
