"""Published outcomes that the model misses, and why. Tests hold each as a strict miss."""

MISSES: dict[str, str] = {}
