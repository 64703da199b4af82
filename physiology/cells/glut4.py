"""GLUT4: vesicles carry the transporter to the surface when the insulin signal asks for it."""

from physiology.core.declare import Parameter, State, rate, signal
from physiology.core.kinetics import michaelis_menten

resting_surface_glut4 = Parameter(
    label="GLUT4 at the surface without insulin",
    symbol="s_0",
    unit="1",
    default=0.04,
    bounds=(0.01, 0.1),
    source="Sedaghat2002",
    group="Cell",
)
glut4_insulin_span = Parameter(
    label="Span that insulin can add",
    symbol="A_0",
    unit="1",
    default=0.3645,
    bounds=(0.1, 0.6),
    source="Sedaghat2002",
    group="Cell",
    note="Reduced form of that model: 0.40 at the surface at most.",
)
vesicle_return_rate = Parameter(
    label="Return of GLUT4 into the cell",
    symbol="k_endo",
    unit="1/min",
    default=0.167,
    bounds=(0.05, 0.5),
    source="Sedaghat2002",
    group="Cell",
)
signal_delay = Parameter(
    label="Delay of the insulin signal",
    unit="min",
    default=5.0,
    bounds=(1.0, 20.0),
    source="assumption",
    group="Cell",
    note="With the traffic of vesicles it gives the published rise of 4 to 12 minutes.",
)
contraction_on_glut4 = Parameter(
    label="GLUT4 that contraction adds",
    symbol="c_4",
    unit="1",
    default=0.7,
    bounds=(0.0, 3.0),
    source="Kennedy1999",
    group="Cell",
    note="Share of the resting surface GLUT4; the same in type 2 diabetes.",
)

insulin_signal = State(label="Insulin signal in the cell", unit="1", initial=0.08, scale=0.3)
glut4_surface_fraction = State(
    label="GLUT4 at the cell surface", symbol="s", unit="1", initial=0.07, scale=0.1
)


@signal("1", label="Responsiveness of muscle")
def muscle_responsiveness():
    """Return 1 in the reference person; every cause of resistance acts on it."""
    return 1


@signal("1", label="Signal that insulin calls for")
def insulin_signal_target(
    receptor_occupancy, surface_receptors, spare_receptor_constant, muscle_responsiveness
):
    """Return the signal behind the receptor [Sedaghat2002, reduced; resistance scales it]."""
    bound = surface_receptors * receptor_occupancy
    return (
        muscle_responsiveness
        * (1 + spare_receptor_constant)
        * michaelis_menten(bound, spare_receptor_constant)
    )


@rate("insulin_signal", "1/min")
def insulin_signal_rate(insulin_signal, insulin_signal_target, signal_delay):
    """Return the delay between receptor and vesicle."""
    return (insulin_signal_target - insulin_signal) / signal_delay


@signal("1", label="Surface GLUT4 that the signal calls for")
def glut4_surface_target(
    insulin_signal, contraction, resting_surface_glut4, glut4_insulin_span, contraction_on_glut4
):
    """Return the surface share at which traffic balances [Sedaghat2002; Kennedy1999]."""
    resting = resting_surface_glut4 * (1 + contraction_on_glut4 * contraction)
    return resting + glut4_insulin_span * insulin_signal


@signal("1/min", label="GLUT4 to the surface")
def glut4_exocytosis(glut4_surface_fraction, glut4_surface_target, vesicle_return_rate):
    """Return vesicles that fuse with the membrane [Sedaghat2002, two pools]."""
    speed = vesicle_return_rate * glut4_surface_target / (1 - glut4_surface_target)
    return speed * (1 - glut4_surface_fraction)


@signal("1/min", label="GLUT4 back into the cell")
def glut4_endocytosis(glut4_surface_fraction, vesicle_return_rate):
    """Return transporters taken back into the cell [Sedaghat2002, two pools]."""
    return vesicle_return_rate * glut4_surface_fraction


@rate("glut4_surface_fraction", "1/min")
def glut4_traffic(glut4_exocytosis, glut4_endocytosis):
    """Return the change of surface GLUT4; the rest of it is inside the cell."""
    return glut4_exocytosis - glut4_endocytosis
