"""Lecture: scene sets on a projector, and the code that brings phones to the same scene."""
