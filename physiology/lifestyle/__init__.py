"""Lifestyle: meals, habitual activity, exercise."""
