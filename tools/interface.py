"""Compare the public interface with the one of the last release, by its tag."""

import subprocess
import sys

__all__ = ["main"]


def main() -> int:
    """Run griffe against the last tag; return its exit status, 1 for a break."""
    asked = ["git", "describe", "--tags", "--abbrev=0", "--match", "v*"]
    found = subprocess.run(asked, check=False, capture_output=True, text=True)
    tag = found.stdout.strip()
    if not tag:
        print("no tag v* is here: there is no release to compare the interface with")
        return 0
    print(f"the interface, compared with {tag}")
    command = ["griffe", "check", "conflictparse", "--search", "src", "--against", tag]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
