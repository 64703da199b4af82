"""Sensors: what a device shows, apart from what is in the blood."""
