"""The dashboard: one room per part of the screen."""
