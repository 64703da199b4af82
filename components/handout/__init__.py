"""One page of paper for a scenario, a life, a lesson or a set of scenes."""
