"""The moving figure: painted from the joints that ``domain`` computes, in the colours of the theme."""
