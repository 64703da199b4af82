"""People like the one on the page: where the middle of them and eight in ten of them are."""
