// Text comparison, golden files and position markers for the suites.
