"""The internal web application: settings, addresses and the rule that nothing is open unlisted."""
