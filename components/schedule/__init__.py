"""The schedule: what happens in the view, checked, drawn as rings, edited by hand."""
