"""The data out of the program and in, from Indstillinger."""
