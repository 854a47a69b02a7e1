"""Two clients who are one: what each says side by side, the better value chosen beforehand, and the merge itself."""
