"""Organs: where glucose is made, stored, used and lost."""
