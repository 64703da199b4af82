"""The Explore page: one body, one meal, and what a change does to it."""
