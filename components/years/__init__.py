"""The Years page: one life from 20 to 80, what acts in it, and what would turn it round."""
