"""How far the model can be trusted: what it is for, what was checked, and what it cannot do."""
