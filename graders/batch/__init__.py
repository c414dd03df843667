"""Grading many submissions: a window of jobs is kept at work, and each result is written as soon as it is known.

The process that runs the batch never imports torch: it reads submissions, hands out jobs, writes files. Workers grade,
and each of them has its own warm process in which the students' code runs.
"""

from graders.batch.engine import Batch, Tally
from graders.batch.job import Job, Options, Outcome, Summary
from graders.batch.workers import LocalWorkers, Workers, local_workers

__all__ = ["Batch", "Job", "LocalWorkers", "Options", "Outcome", "Summary", "Tally", "Workers", "local_workers"]
