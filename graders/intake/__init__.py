"""From what an instructor has to submissions."""

from graders.intake.reading import Intake, choose, read
from graders.intake.submission import IntakeError, Submission

__all__ = ["Intake", "IntakeError", "Submission", "choose", "read"]
