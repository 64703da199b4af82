"""The Compare page: two or three bodies side by side, the same meal, the same axes."""
