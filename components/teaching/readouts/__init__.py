"""Numbers read from the runs of a lesson's bodies."""
