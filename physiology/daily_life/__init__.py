"""Daily life with insulin: meals misjudged, boluses late, corrections, rescue sugar, a loop.

Behaviour and controller are assumptions, stated here; the body is the same model.
"""
