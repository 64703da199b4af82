"""The two ways in which asking the model can fail."""


class ScenarioError(ValueError):
    """What was asked is not allowed; the message names field, value and allowed range."""


class SimulationError(RuntimeError):
    """The model could not be solved within its work budget."""
