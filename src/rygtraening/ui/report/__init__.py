"""The pages for the physiotherapist: laid out, drawn, shown and printed to a PDF."""
