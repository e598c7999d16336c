"""Mutants of each exercise's reference solution: one small change each, as a slip of the pen would make it.

A reference goes in, with the functions and tables of its module that it uses; functions come out that differ from it
in one place: an operator, a comparison, a constant, a sign, a dimension, a dropped step or argument, swapped
arguments, another variable. A mutant that passes an exercise's checks is either equivalent, and explained in
`equivalent_mutants.toml`, or shows a hole in the checks. Mutation testing: DeMillo, Lipton and Sayward, "Hints on Test
Data Selection", Computer 11(4), 1978. `python tests/course/mutation.py` prints the kill rates and the survivors.
"""

from __future__ import annotations

import ast
import copy
import dataclasses
import difflib
import inspect
import sys
import tomllib
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

from llmcore.course.checking import run_checks
from llmcore.course.exercises import Exercise, lecture_numbers, of_lecture

EXPLAINED = Path(__file__).with_name("equivalent_mutants.toml")
TIME_LIMIT = 1.0  # seconds for each call of a mutant
OPERATORS = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div, ast.Mult, ast.Mod),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
}
# Library functions that stand next to each other on a manual's page, and are taken for each other.
NEIGHBOURS = {
    "min": "max",
    "max": "min",
    "tril": "triu",
    "triu": "tril",
    "ones": "zeros",
    "zeros": "ones",
    "sum": "mean",
    "mean": "sum",
    "var": "std",
    "std": "var",
    "log": "log2",
    "sqrt": "exp",
    "exp": "log",
    "softmax": "log_softmax",
}


@dataclasses.dataclass(frozen=True)
class Mutant:
    """One changed reference: its lines before and after the change name it, `function` is what it does."""

    exercise_id: str
    before: str
    after: str
    function: Callable

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is known by, in the table of equivalent mutants too."""
        return self.exercise_id, self.before, self.after


def mutants(exercise: Exercise) -> list[Mutant]:
    """All mutants of an exercise's reference, each once, in the order of its source."""
    module = inspect.getmodule(exercise.reference)
    tree = _used_definitions(ast.parse(inspect.getsource(module)), exercise.reference.__name__)
    original = ast.unparse(tree)
    found: dict[str, Mutant] = {}
    for changed in _changed_trees(tree):
        source = ast.unparse(changed)
        if source == original or source in found:
            continue
        try:
            with warnings.catch_warnings(action="ignore"):
                code = compile(source, "<mutant>", "exec")
        except SyntaxError:
            continue  # not a program, so nobody could hand it in
        namespace = dict(vars(module))
        exec(code, namespace)
        before, after = _changed_lines(original, source)
        found[source] = Mutant(exercise.id, before, after, namespace[exercise.reference.__name__])
    return list(found.values())


def survives(exercise: Exercise, mutant: Mutant) -> bool:
    """Whether the exercise's checks take the mutant for a right answer."""
    return run_checks(exercise, mutant.function, TIME_LIMIT).passed


def explained() -> dict[tuple[str, str, str], str]:
    """{key of a mutant: why it is equivalent to its reference}."""
    entries = tomllib.loads(EXPLAINED.read_text(encoding="utf-8"))["equivalent"]
    return {
        (exercise_id, one["before"], one["after"]): one["reason"] for one in entries for exercise_id in one["exercises"]
    }


def _used_definitions(tree: ast.Module, name: str) -> ast.Module:
    """The definitions that `name` needs, itself included, without docstrings and annotations."""
    defined = {}
    for node in copy.deepcopy(tree).body:
        if isinstance(node, ast.FunctionDef):
            defined[node.name] = _bare(node)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            defined[node.targets[0].id] = node
    needed, waiting = set(), [name]
    while waiting:
        needed.add(current := waiting.pop())
        names = {node.id for node in ast.walk(defined[current]) if isinstance(node, ast.Name)}
        waiting += names & set(defined) - needed
    return ast.Module([node for found, node in defined.items() if found in needed], [])


def _bare(function: ast.FunctionDef) -> ast.FunctionDef:
    """The function without its docstring and annotations, changed in place."""
    function.returns = None
    if ast.get_docstring(function):
        del function.body[0]
    for argument in function.args.args:
        argument.annotation = None
    return function


def _changed_trees(tree: ast.Module) -> Iterator[ast.Module]:
    """A copy of the tree for each change of each of its nodes."""
    for function in tree.body:
        nodes = list(ast.walk(function))
        names = [node.arg for node in nodes if isinstance(node, ast.arg)]
        names += [node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
        for node in nodes:
            for field, value in ast.iter_fields(node):
                places = enumerate(value) if isinstance(value, list) else [(None, value)]
                for place, child in places:
                    for new in _replacements(child, names) if isinstance(child, ast.AST) else ():
                        yield _with(tree, node, field, place, new)


def _with(tree: ast.Module, node: ast.AST, field: str, place: int | None, new: ast.AST | None) -> ast.Module:
    """A copy of the tree where one child of `node` is `new`; a list loses it where that is None."""
    memo: dict[int, ast.AST] = {}
    copied = copy.deepcopy(tree, memo)
    parent = memo[id(node)]
    if place is None:
        setattr(parent, field, new)
    elif new is None:
        del getattr(parent, field)[place]
    else:
        getattr(parent, field)[place] = new
    return ast.fix_missing_locations(copied)


def _replacements(node: ast.AST, names: list[str]) -> Iterator[ast.AST | None]:
    """What may stand in a node's place; `names` are the variables of the function it is in."""
    for other in OPERATORS.get(type(node), ()):
        yield other()
    if isinstance(node, ast.BinOp):  # one side forgotten, or both exchanged where that matters
        yield from (node.left, node.right)
        if not isinstance(node.op, ast.Add | ast.Mult):
            yield ast.BinOp(node.right, node.op, node.left)
    elif isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.Constant):
        yield from map(ast.Constant, _other_constants(node.value))
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        yield from (ast.Name(name, node.ctx) for name in names if node.id in names and name != node.id)
        if node.id in NEIGHBOURS:
            yield ast.Name(NEIGHBOURS[node.id], node.ctx)
    elif isinstance(node, ast.Attribute) and node.attr in NEIGHBOURS:
        yield ast.Attribute(node.value, NEIGHBOURS[node.attr], node.ctx)
    elif isinstance(node, ast.Call):
        yield from _other_calls(node)
    elif isinstance(node, ast.Slice):
        yield from (ast.Slice(None, node.upper), ast.Slice(node.lower, None))
    elif isinstance(node, ast.Tuple) and isinstance(node.ctx, ast.Load):
        yield from (ast.Tuple(order, node.ctx) for order in _exchanged(node.elts))
    elif isinstance(node, ast.keyword):
        yield None
    elif isinstance(node, ast.stmt):
        yield ast.Pass()


def _other_constants(value: object) -> list[object]:
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 1, value - 1]
    if isinstance(value, float):
        return [value * 2, value / 2]
    return [f"{value}s"] if isinstance(value, str) else []


def _other_calls(call: ast.Call) -> Iterator[ast.AST]:
    """The call left out, so that what it works on stays; an argument left out; two arguments exchanged."""
    if isinstance(call.func, ast.Attribute):
        yield call.func.value
    if call.args:
        yield call.args[0]
    for place in range(len(call.args)):
        yield ast.Call(call.func, call.args[:place] + call.args[place + 1 :], call.keywords)
    for order in _exchanged(call.args):
        yield ast.Call(call.func, order, call.keywords)


def _exchanged(items: list) -> Iterator[list]:
    """The list with each two neighbours exchanged."""
    for place in range(len(items) - 1):
        yield [*items[:place], items[place + 1], items[place], *items[place + 2 :]]


def _changed_lines(old: str, new: str) -> tuple[str, str]:
    lines = list(difflib.ndiff(old.splitlines(), new.splitlines()))
    before, after = ("\n".join(line[2:].strip() for line in lines if line[0] == mark) for mark in "-+")
    return before, after


def main() -> int:
    """Print kill rates, then the survivors that nothing explains; 1 where there are any."""
    reasons, holes = explained() if EXPLAINED.exists() else {}, []
    for number in lecture_numbers():
        for exercise in of_lecture(number).values():
            made = mutants(exercise)
            survivors = [one for one in made if survives(exercise, one)]
            open_ones = [one for one in survivors if one.key not in reasons]
            others = len(made) - len(survivors) + len(open_ones)
            rate = (others - len(open_ones)) / others
            print(
                f"{exercise.id}: {len(made):>3} mutants, {len(survivors)} survive, of which "
                f"{len(survivors) - len(open_ones)} are equivalent; {rate:.1%} of the others killed"
            )
            holes += open_ones
    for one in holes:
        print(f"\n{one.exercise_id}\n- {one.before}\n+ {one.after}")
    return 1 if holes else 0


if __name__ == "__main__":
    sys.exit(main())
