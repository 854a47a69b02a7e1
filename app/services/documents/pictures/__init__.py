"""Pictures of passports: found, straightened and read offline, in a child process."""
