"""What several pages share: each widget takes the theme first, shows values and emits intentions."""
