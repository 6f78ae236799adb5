// The first declarations of this module arrive with their tests.
