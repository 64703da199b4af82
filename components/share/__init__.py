"""Share and keep: the menu in the bar on top, pictures, tables, files and saved scenarios."""
