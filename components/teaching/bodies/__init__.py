"""From what a file says about a body to a run of the model."""
