"""What changes over weeks to years."""
