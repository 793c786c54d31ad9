package vn.emc.reporting.indicator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.rollup.ChangeCause;

/**
 * What services were offered and used when a period was closed: indicators A1 to A3.
 *
 * @param definitions by language
 * @param coverage of the whole country: sites with a catalogue, of those there were
 * @param total of the whole country, by the indicator's id
 * @param organisations those with a catalogue, with sites as they belonged on the period's last day
 * @param changes what came after the period was first closed made of the use of services
 */
public record FrozenServices(
        Map<String, List<Definition>> definitions,
        RowCoverage coverage,
        Map<String, Value> total,
        List<FrozenAnswer.Organisation> organisations,
        List<UseChange> changes) {

    /**
     * By how many more services, or fewer, one cause let be used.
     *
     * @param organisation whose services they are
     */
    public record UseChange(ChangeCause cause, String organisation, long services) {}

    public Optional<FrozenAnswer.Organisation> organisation(@Nullable String code) {
        return organisations.stream()
                .filter(each -> Objects.equals(each.code(), code))
                .findFirst();
    }

    /** Of the whole country where there is no code. */
    Map<String, Value> values(@Nullable UnitCode code) {
        return code == null ? total : ofOrganisation(code.value());
    }

    Map<String, Value> ofOrganisation(@Nullable String code) {
        return organisation(code).map(FrozenAnswer.Organisation::values).orElseGet(() -> Value.none(total));
    }
}
