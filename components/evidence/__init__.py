"""How sure the model is: published outcomes beside what it gives."""
