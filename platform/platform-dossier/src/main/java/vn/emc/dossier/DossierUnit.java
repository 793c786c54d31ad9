package vn.emc.dossier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.DossierCode;
import vn.emc.contracts.codes.UnitCode;

/**
 * For which unit a dossier is counted: the one that was agreed; else the one that received it, as its code says; else the one
 * in charge, as {@code LOCATION} says. The code comes first because many systems send one {@code LOCATION} for all units.
 */
public final class DossierUnit {
    private DossierUnit() {}

    /** Null where neither is a unit's code. In the spelling of who said it. */
    public static @Nullable UnitCode of(DossierState dossier, String codeProfile) {
        var unit = dossier.unit();
        var said = unit == null ? Optional.<UnitCode>empty() : UnitCode.tryParse(unit.value());
        if (unit != null && unit.origin().authority() == Authority.AGREED && said.isPresent()) {
            return said.get();
        }
        return DossierCode.parse(codeProfile)
                .map(DossierCode::unit)
                .or(() -> said)
                .orElse(null);
    }
}
