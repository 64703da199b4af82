"""The words of the field, and where each can be seen."""
