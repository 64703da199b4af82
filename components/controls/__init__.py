"""What a visitor moves: one file per control."""
