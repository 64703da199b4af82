"""What one often reads about diabetes: judged by the reader first, then by the evidence."""
