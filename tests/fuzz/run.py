"""
Fuzz with Atheris: `nox -s fuzz -- SECONDS [TARGET ...]`.

libFuzzer keeps what reached new lines, and changes it further. What it found
stays in build/fuzz: an input that failed is `build/fuzz/TARGET-crash-...`.
The seconds are those of a clock: on a machine that is busy or a process that is
niced few inputs are tried, so each target says how much of a processor it had.
"""

import resource
import subprocess
import sys
from pathlib import Path

BUILD = Path("build", "fuzz")
MAX_LENGTH = 2_000
"""Of an input, in bytes; what grows with the text is seen in tests/test_linear.py."""


def fuzz(target: str, seconds: str) -> None:
    """Fuzz one target; libFuzzer ends the process."""
    import atheris

    # Lines are only counted in modules that are imported here for the first time.
    with atheris.instrument_imports(include=["conflictparse"]):
        from fuzz import seeds
        from fuzz.targets import TARGETS, parsers

        for parser in parsers():
            parser.warm_up()
    corpus = BUILD / target
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds.of(target)):
        (corpus / f"seed-{number:03}").write_bytes(seed)
    words = BUILD / f"{target}.dict"
    words.write_text("".join(f'"{quoted(word)}"\n' for word in seeds.words()))
    flags = [
        f"-max_total_time={seconds}",
        f"-max_len={MAX_LENGTH}",
        f"-dict={words}",
        f"-artifact_prefix={BUILD}/{target}-",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *flags, str(corpus)], TARGETS[target])
    atheris.Fuzz()


def quoted(word: str) -> str:
    """Write a word as libFuzzer's dictionaries have it, byte by byte."""
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


def used() -> float:
    """Return the CPU seconds that all targets took until now."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main(seconds: str, *chosen: str) -> None:
    """Fuzz each target in a process of its own, and say where something was found."""
    from fuzz.targets import TARGETS

    names = chosen or tuple(TARGETS)
    found = []
    for name in names:
        print(f"{name}:", flush=True)
        share = str(max(1, int(seconds) // len(names)))
        command = [sys.executable, "-m", "fuzz.run", "--one", name, share]
        before = used()
        if subprocess.run(command, check=False).returncode:  # noqa: S603 - this file
            found.append(name)
        print(f"{name}: {used() - before:.0f} CPU seconds", flush=True)
    if found:
        sys.exit(f"failed: {', '.join(found)}; the inputs are in {BUILD}")


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        fuzz(*sys.argv[2:])
    else:
        main(*sys.argv[1:])
