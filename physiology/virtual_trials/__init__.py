"""Virtual trials over years: made-up people are given what published trials gave."""
