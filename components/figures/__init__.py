"""Figures as plain dictionaries; nothing here knows Dash or Plotly."""
