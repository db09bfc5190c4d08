"""Everything the program keeps, deleted."""
