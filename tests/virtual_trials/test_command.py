"""The command that runs all virtual trials, and why outcomes are missed."""

from physiology.virtual_trials import __main__ as trials_command
from physiology.virtual_trials import everybody
from physiology.virtual_trials.misses import why
from physiology.virtual_trials.outcome import Outcome


def test_the_command_of_virtual_trials_prints_and_keeps_both_tables(monkeypatch, tmp_path, capsys):
    asked = []
    row = Outcome("T", "O", 1.0, 0.5, 1.5, "1", "assumption", 1.25, 3, "Lim2011")
    monkeypatch.setattr(
        trials_command, "followed", lambda size: asked.append(size) or list("abcdefg")
    )
    monkeypatch.setattr(
        trials_command, "outcomes", lambda found: [row] * len(found),
    )  # fmt: skip
    monkeypatch.setattr(trials_command.evidence, "__file__", str(tmp_path / "__init__.py"))
    monkeypatch.setattr("sys.argv", ["trials", "--histories", "4", "--autoimmune", "3"])
    trials_command.main()
    assert asked == [everybody.Size(histories=4.0, autoimmune=3.0)]
    assert "1 (0.5 to 1.5) 1: 1.25, n = 3, met" in capsys.readouterr().out
    assert (tmp_path / "virtual_trials.csv").read_text(encoding="utf-8").count("Lim2011") == 7
    assert (tmp_path / "virtual_trials_sample.csv").read_text(encoding="utf-8").count(
        "Lim2011"
    ) == 5
    monkeypatch.setattr("sys.argv", ["trials", "--no-write"])
    (tmp_path / "virtual_trials.csv").unlink()
    trials_command.main()
    assert asked[1] == everybody.Size()
    assert not (tmp_path / "virtual_trials.csv").exists()


def test_the_longest_beginning_that_fits_tells_why_an_outcome_is_missed():
    def of_trial(trial: str, outcome: str) -> str:
        return why(Outcome(trial, outcome, 1.0, 0.0, 1.0, "1", "assumption", 2.0, 1, "Lim2011"))

    assert of_trial("Remission", "at 1 year").startswith("One law of loss")
    assert of_trial("Type 1", "Stage 2 to stage 3, placebo").startswith("Glucose rises late")
    assert of_trial("Nothing", "known") == ""
