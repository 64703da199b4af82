"""Published time courses beside what the model gives for the same experiment."""

from physiology.evidence.courses.course import COURSES, Course
from physiology.evidence.courses.tables import Point, modelled, published

__all__ = ["COURSES", "Course", "Point", "modelled", "published"]
