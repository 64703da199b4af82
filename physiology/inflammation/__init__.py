"""Inflammation: what fat tissue and overload send to the other organs."""
