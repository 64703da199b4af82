"""A document in the making: units, quantities and formulas, each refused with its name."""

from __future__ import annotations

import libsbml

from physiology.core.catalogue import DeclarationError
from physiology.sbml import notes
from physiology.sbml.mathematics import Formula
from physiology.sbml.units import Unit


class Maker:
    """What every part of a document needs.

    Attributes
    ----------
    document, sbml
        The document and its model, of libsbml.
    """

    def __init__(self, document: libsbml.SBMLDocument) -> None:
        self.document = document
        self.sbml = document.getModel() or document.createModel()
        self._units = {
            self.sbml.getUnitDefinition(i).getId() for i in range(self.sbml.getNumUnitDefinitions())
        }

    def unit(self, unit: Unit) -> str:
        """Return the id of a unit, which is defined the first time it is asked for."""
        if unit.powers and unit.key not in self._units:
            self._units.add(unit.key)
            made = self.sbml.createUnitDefinition()
            made.setId(unit.key)
            made.setName(unit.text)
            for kind, exponent, scale, multiplier in unit.bases or (("dimensionless", 1, 0, 1.0),):
                part = made.createUnit()
                part.setKind(libsbml.UnitKind_forName(kind))
                part.setExponent(exponent)
                part.setScale(scale)
                part.setMultiplier(multiplier)
            if unit.note:
                made.setNotes(notes.paragraphs([unit.note]))
        return unit.key

    def quantity(self, name: str, label: str, unit: Unit, *, constant: bool) -> libsbml.Parameter:
        """Add a parameter of SBML: anything with a value that is not a species."""
        made = self.sbml.createParameter()
        self.name(made, name, label)
        made.setUnits(self.unit(unit))
        made.setConstant(constant)
        return made

    def name(self, made: libsbml.SBase, name: str, label: str) -> None:
        """Give a thing its name, which nothing else may have.

        Raises
        ------
        DeclarationError
            If SBML does not allow the name, or something has it.
        """
        taken = self.sbml.getElementBySId(name) is not None
        if taken or made.setId(name) != libsbml.LIBSBML_OPERATION_SUCCESS:
            raise DeclarationError(f"'{name}' cannot be a name in SBML, or is one already")
        made.setName(label)

    def math(self, formula: Formula) -> libsbml.ASTNode:
        """Return a formula as libsbml holds it.

        Raises
        ------
        DeclarationError
            If it cannot be read.
        """
        for unit in formula.units:
            self.unit(unit)
        math = libsbml.parseL3FormulaWithModel(formula.text, self.sbml)
        if math is None:
            raise DeclarationError(f"'{formula.text}': {libsbml.getLastParseL3Error()}")
        return math

    def assigned(self, name: str, formula: Formula) -> None:
        """Say what a quantity always is."""
        rule = self.sbml.createAssignmentRule()
        rule.setVariable(name)
        rule.setMath(self.math(formula))
