"""Controllers: what decides in place of a person how much insulin a pump gives."""
