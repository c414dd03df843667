"""The red team: hostile and broken submissions, graded through the front door among honest ones.

``python -m tests.red_team`` prints what was tried and what held, in each way of isolation, as this user and, where this
is the superuser, as an ordinary one. Each file below ``attacks`` says in its first lines what it tries, which statuses
its tasks must end with, and in which ways of isolation it must be held.
"""
