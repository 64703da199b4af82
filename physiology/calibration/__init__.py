"""Calibration: ``python -m physiology.calibration`` fits the free numbers to published outcomes."""
