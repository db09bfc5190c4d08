"""The printed sheet of a programme: laid out, drawn, shown and saved as a PDF."""
