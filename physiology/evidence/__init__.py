"""Evidence: published outcomes, how they are read from the model, and what it gives."""
