"""The parts of the model, with their switches."""
