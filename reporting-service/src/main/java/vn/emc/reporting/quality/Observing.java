package vn.emc.reporting.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lombok.RequiredArgsConstructor;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.alarm.Finding;
import vn.emc.reporting.alarm.Share;
import vn.emc.reporting.quality.Observation.Amount;
import vn.emc.reporting.quality.Observation.Fact;
import vn.emc.reporting.quality.Observation.Nothing;

/** From what is known of a site to what each check sees: what nobody measured is nothing, not zero. */
@RequiredArgsConstructor
final class Observing {
    private final SiteFacts facts;

    /** Of fewer events, dossiers or numbers than these nothing is said. */
    private final long least;

    Observation observe(Check check) {
        return switch (check) {
            case EMBED_CODE -> embedCode();
            case PORTAL_SEEN -> portalSeen();
            case API_SEEN -> apiSeen();
            case LAST_EVENT -> lastEvent();
            case CATALOGUE -> catalogue();
            case ACCOUNT_LIST -> accountList();
            case USERS -> Observation.of(facts.users(), least);
            case KNOWN_PROCEDURES -> byCatalogue(facts.signs().unknownProcedures());
            case CATALOGUE_LEVELS -> byCatalogue(facts.levels());
            case VARYING_FIELDS -> varyingFields();
            case RECEPTIONS -> Observation.of(facts.receptions(), least);
            case REPEATS -> Observation.of(facts.repeats(), least);
            case TIMELINESS -> Observation.of(facts.late(), least);
            case RUNNING_NUMBERS -> Observation.of(facts.signs().numberGaps(), least);
            case OWN_UNITS -> Observation.of(facts.signs().foreignUnits(), least);
        };
    }

    private Observation embedCode() {
        var check = facts.embedCheck();
        if (check == null) {
            return new Nothing(facts.isPortal() ? Unmeasured.NOT_CHECKED : Unmeasured.NOT_EXPECTED);
        }
        var outcome = List.of(check.outcome().name());
        return check.outcome().isAboutCode()
                ? new Fact(check.outcome() == EmbedCheckOutcome.FOUND, BusinessDay.of(check.checkedAt()), outcome)
                : new Nothing(Unmeasured.UNREADABLE, outcome);
    }

    private Observation portalSeen() {
        var seen = facts.portalSeenOn();
        if (seen == null) {
            return facts.isPortal() ? Fact.missing() : new Nothing(Unmeasured.NOT_EXPECTED);
        }
        return daysSince(seen);
    }

    private Observation apiSeen() {
        var silence = facts.signs().silence();
        if (silence == null) {
            return facts.handlesDossiers() ? Fact.missing() : new Nothing(Unmeasured.NOT_EXPECTED);
        }
        return new Fact(true, silence.lastEventOn(), List.of());
    }

    /** That nothing ever came is said by {@link Check#API_SEEN} alone. */
    private Observation lastEvent() {
        var silence = facts.signs().silence();
        if (silence == null) {
            return new Nothing(facts.handlesDossiers() ? Unmeasured.NOTHING_CAME : Unmeasured.NOT_EXPECTED);
        }
        var days = BigDecimal.valueOf(silence.usualDays()).setScale(1, RoundingMode.HALF_UP);
        return new Amount(days, null, null, silence.lastEventOn(), List.of());
    }

    private Observation catalogue() {
        return facts.catalogue() || facts.offersServices()
                ? new Fact(facts.catalogue(), null, List.of())
                : new Nothing(Unmeasured.NOT_EXPECTED);
    }

    private Observation accountList() {
        var day = facts.accountListOf();
        if (day == null) {
            return facts.offersServices() ? Fact.missing() : new Nothing(Unmeasured.NOT_EXPECTED);
        }
        return daysSince(day);
    }

    private Amount daysSince(LocalDate day) {
        var days = Math.max(0, ChronoUnit.DAYS.between(day, facts.today()));
        return new Amount(BigDecimal.valueOf(days), null, null, day, List.of());
    }

    private Observation byCatalogue(Share share) {
        return facts.catalogue() ? Observation.of(share, least) : new Nothing(Unmeasured.NO_CATALOGUE);
    }

    private Observation varyingFields() {
        var fields = facts.signs().fields();
        if (fields == null) {
            return new Nothing(facts.signs().silence() == null ? Unmeasured.NOTHING_CAME : Unmeasured.TOO_FEW);
        }
        var constant = fields.fields();
        return new Amount(
                BigDecimal.valueOf(constant.size()),
                (long) constant.size(),
                fields.events(),
                null,
                constant.stream().map(Observing::said).toList());
    }

    private static String said(Finding.ConstantField field) {
        var name = field.field().getParameter();
        return field.value() == null ? name : name + "=" + field.value();
    }
}
