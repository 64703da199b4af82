"""Evidence: published outcomes beside what the model gives, met and missed alike."""
