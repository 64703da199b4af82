"""The format of lessons, scene sets and routes: what a file may hold, and how it is read."""
