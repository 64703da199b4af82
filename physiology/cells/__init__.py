"""Cells: receptor, GLUT4 and what disturbs them."""
