"""The treatments of the page: regimens to choose, drugs with their doses, insulins and settings."""
