package vn.emc.reporting.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.contracts.sites.EmbedCheckState;
import vn.emc.contracts.sites.SiteKind;
import vn.emc.reporting.alarm.Finding.ConstantField;
import vn.emc.reporting.alarm.Finding.ConstantFields;
import vn.emc.reporting.alarm.Finding.Silence;
import vn.emc.reporting.alarm.Share;
import vn.emc.reporting.alarm.SiteSigns;

/** Builds what is known of a site; today is Monday, 23 November 2026. */
final class SomeSite {
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final SiteKind kind;
    private @Nullable EmbedCheckState embedCheck;
    private @Nullable LocalDate portalSeenOn;
    private @Nullable Silence silence;
    private @Nullable ConstantFields fields;
    private boolean catalogue;
    private @Nullable LocalDate accountListOf;
    private Share procedures = Share.NONE;
    private Share units = Share.NONE;
    private Share numbers = Share.NONE;
    private Share users = Share.NONE;
    private Share levels = Share.NONE;
    private Share receptions = Share.NONE;
    private Share repeats = Share.NONE;
    private Share late = Share.NONE;

    SomeSite(SiteKind kind) {
        this.kind = kind;
    }

    SomeSite embedCheck(EmbedCheckOutcome outcome) {
        embedCheck = new EmbedCheckState(
                1, 1, outcome, null, "https://a.example.gov.vn", Instant.parse("2026-11-23T01:00:00Z"), Instant.EPOCH);
        return this;
    }

    SomeSite portalSeen(String day) {
        portalSeenOn = LocalDate.parse(day);
        return this;
    }

    SomeSite lastEvent(String day, int workingDays, double usualDays) {
        silence = new Silence(LocalDate.parse(day), workingDays, usualDays);
        return this;
    }

    SomeSite fields(ConstantField... constant) {
        fields = new ConstantFields(TODAY.minusDays(14), TODAY.minusDays(1), 120, List.of(constant));
        return this;
    }

    SomeSite catalogue() {
        catalogue = true;
        return this;
    }

    SomeSite accountList(String day) {
        accountListOf = LocalDate.parse(day);
        return this;
    }

    /** So many of so many are not as a check of shares wants them. */
    SomeSite share(Check check, long bad, long of) {
        var share = new Share(bad, of, List.of());
        switch (check) {
            case USERS -> users = share;
            case KNOWN_PROCEDURES -> procedures = share;
            case CATALOGUE_LEVELS -> levels = share;
            case RECEPTIONS -> receptions = share;
            case REPEATS -> repeats = share;
            case TIMELINESS -> late = share;
            case RUNNING_NUMBERS -> numbers = share;
            case OWN_UNITS -> units = share;
            case EMBED_CODE, PORTAL_SEEN, API_SEEN, LAST_EVENT, CATALOGUE, ACCOUNT_LIST, VARYING_FIELDS ->
                throw new IllegalArgumentException(check + " is not about a share");
        }
        return this;
    }

    SiteFacts facts() {
        return new SiteFacts(
                kind,
                TODAY,
                embedCheck,
                portalSeenOn,
                new SiteSigns(silence, fields, procedures, units, numbers),
                catalogue,
                accountListOf,
                users,
                levels,
                receptions,
                repeats,
                late);
    }
}
