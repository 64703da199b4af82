"""What is checked in a lesson beyond its grammar, without and with a run."""
