"""What devices show of glucose, and what a clinic reads from them."""
