"""Serving a submission in a process of its own, behind the walls that the system offers."""

from graders.isolation.walls import Availability, Walls, WallsMissingError, available, walls

__all__ = ["Availability", "Walls", "WallsMissingError", "available", "walls"]
