"""What is asked once a week, what is asked only by choice, and the small wins."""
