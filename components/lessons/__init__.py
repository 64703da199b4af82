"""The Lessons page: guess first, run, compare, explain, try, check."""
