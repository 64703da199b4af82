"""The body map, the cell and the play bar of Explore."""
