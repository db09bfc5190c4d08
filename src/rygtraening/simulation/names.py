"""The names of the simulated people, for whoever only has to know what can be chosen (the command line's help)."""

STEADY = "steady"
NAMES = (STEADY, "slow", "flare_prone", "keen", "forgetful", "worsening")
