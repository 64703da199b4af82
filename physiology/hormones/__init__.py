"""Hormones: how each is cleared, and what it does to the organs."""
