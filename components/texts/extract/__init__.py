"""Collects every text of the page, and keeps the catalogues of the languages up to date."""
