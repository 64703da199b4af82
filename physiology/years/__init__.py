"""The slow clock: years driven by representative days of the model of a day."""
