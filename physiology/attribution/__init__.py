"""How a difference between two runs is shared out over its causes."""
