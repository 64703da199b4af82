"""Treatments and instruments that act on the body from outside."""
