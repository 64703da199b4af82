"""The model itself: every equation as mathematics and every number, from the declarations."""
